# Generated from specs/2026-01.alpha/db_data.proto by `make generate`; edit specs/ or templates/ instead.
"""VectorService 2026-01.alpha: messages whose packed numbers and Structs stay bytes, built from descriptors in a private pool.

Nothing registers in protobuf's process-wide pool, where two API versions, or another SDK, would clash,
and no generated code has to match the installed protobuf.
"""

from __future__ import annotations

from base64 import b85decode

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

_POOL = DescriptorPool()
for _file in FileDescriptorSet.FromString(
    b85decode(
        "3WFyK5_ETIZeL_#Uu0o)VJ>iTZ**@WKne^~aA9(DWmaKqb!BrB7zzhzZe(d=Wpfw-AOk22QU_^nWNBk%a}pK`26k"
        "a=b!BrH0w4n@3{nPmVQh6}b0UBN3I<kXV{~tF5)KLiX=E4yAOR=|QUYmY5*7*uc42IFWpfw;AOk22QU-QmY;|RG5"
        ";6)6b8umDb7fz4VQh6}a~K350VoSH4K7n~VRCb2R$**)Wph#tb8umDb7fXxY;|RG5*i8!ZDn*}WMOn+7y}>!C=5~"
        "vZDn*}WMOn+BAfvV3{zuoa%E&zWn*-2auN;-0%>Fz0U!Y=2~q-SWD*n#1#@F>a%C6-AOR=>QU!BkZ*pZ4777M-VQ"
        "h6}a~K0411Jnq26ka=b!BrBG71fIaA9(DWnXq-Y;|RG7zH2!C<`(TE>mz}a&u)?VQh6}b5aa*aA9(DWmaKqb!BrB"
        "8VU$)WprU=VRT^_1Rw(_3{nVfWprU=VRT_4p#cgEQe|;<Wpi{@ZfS3B5-17=b#QZKa&#C0AOR=~G7c_PaC2pHbW&"
        "w;b!BsONB~j>b#QZKa&!_X3I=3lY-Mz17y=*xC<`(UE<|N)WprgyWpQ<7b96`mQU+vYY-Mz15-17=b#P>1bY&O=A"
        "OR=~G7c_PaAaY0Wm08vb!BsONB~j>b#P>1bY(&l3K3Feadl;LbX9I?Z*EC$Ze?;JPznuIaC2pHbW&w;b!BsO5+Mo"
        ")c4cF9Z*p@O0U!e?3o-{TR%K&!Z*o!xc4cF9Z*p@I9100;VQpn|aA9L*7y=*xC<#&tZeeX@b8ul}Wg<5U4pne-Wp"
        "Z><Wpi+EZgXW4B?=C8aC2pHbY)~;V{dhCbQl330VoYp4RvsHWpZ?7WJ7OtZge7c3JpYMY-Mz1Qe|;<Wpi{A5DEin"
        "WOEn+AOk1~QUhsZa}pg23S?z$Wprg<VQg#|0w4h>2vP}TWo%`1WkGCg5*!K%ZeeX@b8ul}Wf%h>0VoMl32tF+Wpi"
        "+0V`UN+3I=9rY;<LE7z7{#C=5~tW@&76WpW}A3JyeNY-Mz1Qe|^+Z*FsCB0dTXMrCwkXi{Zyb!BsO5)cXlX=HO40"
        "U!e?2~q=TWOEW63JGpuZDn(CVPj<&0w4h>2~r7eVQpn|aA9L*BDetx7Di=sV`xHoO=WapWMOn+Qe|;<Wpi{A9100"
        ";VQpn|aA9L*7y%#wC<#&tZeeX@b8ul}WfB$&24-n&bY*fF0w4n@3{nPWX>4?5auOK|1#D?;X>=F^AOR>1NB~j=Y-"
        "w$2bcg`~5-ti5aA9X@Zeet3Z*E_7Z);_47z7{zC<#abQV(!pXK8L>bZKvHRBvl#ZioQ^LI?^5Uu<b@X>>vp3K3s$"
        "VP|P>VRUJ4ZeMh7Yh`XCs{#raMrCwkXhL~SWprU=VRT_qWpi+EZgXW4KMDtSWn*-2a&s5~AOk21G9@lXWpra`LU~"
        "PPbYWy+bYW6ub8v5Nb7d}8Wn*-2a&tv)baHu82X<v+bZ>HV5*!K%ZeeX@b8ul}Wf%e=0VoMl32tF+Wpi+0V`UN{3"
        "I%m@VP|C+10Vq?3o-^SRdZoyWk>*01$A>_XJv>10TM6@3UFa(X>MV3X>V>A1Rwz@3o;8XP+@0jZeet3Z*E8dQVMW"
        "kXK8L>bZKvHhyei_LkbL5Wn*-2a&tv)baHtT5DEipWqB9@AOR=|QUhycc@iB81$JR<b!8X=AOR=~G6ybJWn*-2a#"
        "96$VQh6}Is!NWLI?^5Uv+a~XJtYS3JYIwVP|P>VRUJ4ZX(tJ3JpeObYo~zWpi+EZgXW4H3|oIWn*-2a&s5~AOk21"
        "G8-;NWpra`Qe|^+Z*FsCE>>k@bZ>HVMQ(I*c~S><Wn*-2a&r<K3JGpuZDn(CVPj<&0w4h>2~r7eVQpn|aA9L*5+M"
        "o&b#q~7Wf%h>0VoSH1};@|VP|DX08#~Yb75y?hyei_LkbL5Wn*-2a&tv)baHtT5DEipWqB9@AOR=|QUhycc@iB81"
        "$JR<b!8X=AOR=~G6ybJWn*-2a#96$VQh6}Is!NWLI?^5Uv+a~XJsP20SXIDX>)W^WpQ<7b953L3I=d;WoBu37y%#"
        "wC<#aaQU-8xWoBu3hyei-843k#X>DnA7y=*xC=EyfQUz>jZE19f0Ra*&3J`E%XK8L>bZKvHUvzJ4Wo{S)AOR=|NC"
        "Hw1aA9X@Zeet3Z*Ej?Yh`YT0Ra*m3JGpuZDn(CVPj<&1Rwz@2~r7eVQpn|aA9L*LJ0~7UvP3|W@&gr2nq&YY-w$2"
        "bV3sf5npg&XK8L>bZKvHUvzJ4Wo{xM3JOqRXK8L>bZKvH5)ujoZe@6M7y%#wC<#&oZe@6MA{q(^Olfm;Npxjx5)K"
        "LiX=E4yAOR=|QUYmYBEJC&3`}WrbW&w=aBpsNWfCI_2X<v+bZ>HV7y%#yC<`(PE=*~2bV+n&ZBhqzWn*-2a&r<e3"
        "JP#xXK8L>bZKvH7y=*xC<`(RE>K}-X>MV3X>V>w08$EYVP|P>VRUJ4ZioQ^5*!K%ZeeX@b8ul}Wf%h>0VoMl32tF"
        "+Wpi+0V`UN{3I%m@VP|C+1Rwz@3o-^SRdZoyWk>;11$A>_XJv>10YVK53tw<yXK8L>bZKvHLI?^5Uv+a~XJsO!0S"
        "XIIb!BpSR%K&!Z*meA3I=vzY;|RG7y%#yC=5~tc42IFWpffT3Jr5`VRCb2Uv^<^b!BrH1t0+^3o;EZQ*dE&b7fXx"
        "Y;|RGQVer&VRCb2R$**)Wpfe}3I%j;a9?W}0w4h>4N?SjZ*WTz9100;VQpn|aA9L*7y}>yC<#&tZeeX@b8ul}WfB"
        "$&24-n&bY*fF1Rw(_3{nPWX>4?5aw4Py3Jg(oWpa5^WpQ<7b953M3JGpuZDn(CVPj<&0U!Y=2~r7eVQpn|aA9L*5"
        ")%pqbZ>B9YZw9`0VoYp1axn3OA;0e24-n&bY*fF10Vw^3{nPWX>4?5auOv94ry*<Y;|O1Uv^<^b!BrH1Rwz@2vQA"
        "cZewh9WMx)iY;|RG5-AE0X>Ma|b!25<ZDn*}WMOn+7zH2!C<syyX>Ma|b!25tWprU=VRT^<CJF~}b!BpCWpfw?AO"
        "k21G7K(Jb!BpSR%K&!Z*o!xadl;KX=QT~777M-Wn*-2au^3711Jnq26km*bZ>GJG71fIaA9(DWnXq>V{~tF7zrQ&"
        "C<`(TE>mz}a&u)?VQh6}b5aa*aA9(DWmaWlbZ>GJ4hjNkWEcn_0VoMl0%>FtBnk_2V_|MzW?^G=Z*mw4AOR=>NB~"
        "j_b7Ns{Mqy)gZ*qtM0TL<-4sBt0Ut?izWNBn!bY*iG3m^d~4M+h}4Q*j~Lt$=YX=Gt^WpjuD0YVN63}16&VQyb$V"
        "PkY}azYUb4_|Fzcwb{-Ze(d>VRU74B3lX)Q)zBzY-Le(Wpa5^Wpj0GbaN6X3I}arbYo~`a~J_211JkJ4K7n-Z*pa"
        "1R%K&!Z*o!xZDDj{Xk~K}9100;VQpn|aA9L*7y=*xC<#&tZeeX@b8ul}Wg@Zx3Jp<pWpa5^Wpi+EZgXW4EeZ#6Wp"
        "j0GbaNO1AOk21G7~OSX>Mn1Wl?oya(Pl^b9HQVb5aL#Wpj0GbaN6X3I}arbYo~`a~J|311JkJ4K7n-Z*pa1R%K&!"
        "Z*o!xZDDj{Xk~K}9100;VQpn|aA9L*7y}>yC<#&tZeeX@b8ul}WfCC@1$A>_XJr@!AOR=~G6pVHb75y?NB~j=b#q"
        "~7WrzU*LI?^5Uv+a~XJsNf3I$bjVP|C$A_@v}WnpArb#7^Na~J_20VoYf08$BZWnpAhZfSILhyejY4GIfia%Ev;U"
        "v+M2baNu^0SXOOaAaY0Wm08vb!BsO5)KLiX=E4yAOR=|QUYmY5*7*uc42IFWpfw;AOk22QU-QmY;|RG5;6)6b8um"
        "Db7fz4VQh6}a~K660VoSH4K7n~VRCb2R$**)Wph#tb8umDb7fXxY;|RG5+Mo<b7gd2ZDn*}WMOn+7y}>!C=5~yb7"
        "gc*WprU=VRT^<9100;VQpn|aA9L*7z7{zC<#&tZeeX@b8ul}WfB$&24-n&bY*fF1|S0{3{nPWX>4?5auOU02V`=2"
        "UvhPB7zZE$C<sUZQU+vlc~W(5hyejY3JM5cWO8|5a&>MZQVI@LaAaY0Wm08xaBpsNWfCk34{c#|V`yb$Uvgz*Z*p"
        "XF7y%#wC<RCWQVwllbYo~`WKv~gZ*pXFhyejY5(*GsZDDj{Xk}zya%E$0a%6KNGYT0*WpiV4X<}tbZe(S6Q*>c;b"
        "5dn-b!BsO5*7*uW@&76WpWq+AOk22QU+#eY;<LEA~gySPGN0jb8ul}Wm9!+ZDDeG5+Mo<c4cF9Z*pH_Z*^{T7y%#"
        "wC=F5zc4cF9Z*oI#b#8PbsR0TVOlfm;PGN0jb8ul}Wph$xadl;LbP_HK5O85<X>MV3X>V>{bZ={AZWsX|0VoMb08"
        "$TdVP|P>VRUJ4Zd7k;Wp0Q80TLMs1#D?;X>=F@AOR>1NC8p>Y-w$2bcg`~5*rEzaB^j4X?Pd|AOR=|NCHv@aB^j4"
        "X?TbM0YVcB5npg&XK8L>bZKvHUvzJ4Wo|+U3I<<nX>DnALJ0~7UvP3|W@&gLu>lGeOlfm;PGN0jb8ul}Wph$xb8v"
        "5Nb7c}W3JPvvZDn(CVPj=;7y%#yC<`(bE>2->Wpi+0V`W5Tb7OL8aCB*JZc++vVQpn|aA9L*a}qEL3UFa(X>MV3X"
        ">V>A0w4h>3o;8XP+@0jZeet3Z*E8cQVMWkXK8L>bZKvHhyei-9|{X}Z**a7Ut@1|Zgdy}AOR=^QVMi$bYW~mZ*^{"
        "TLJbNFUvOb(X>MV3X>V>KI0_g<WpiV4X<}tgVQpn|aA9L*Qe|;<Wpi{A9100;VQpn|aA9L*7y%#wC<#&tZeeX@b8"
        "ul}Wg=w?7DIAnVRU6qVQpn|aA9L*Qe|;<Wpi{A5()%vVQpm?0U!Y=2~q@ZVQpm+ED8p5V`yb<VHg4+0VoSH4=zn*"
        "bYWy+bYW9tXk~3-NB~j>b7N>_ZDEK30YV812VZkzXk~3-A}0zBNp56icx7ZpX=Q9=a}pK`24-nxY-Dp70U!e?2~q"
        "}TX=Q9=b0XCN3KULZZDn(CVPj=PWpiV4X>fFDZ*CG23IuLpZDkk%AOR=|QUq>cZDkT63Jh{(V{dX~Ut@1|Zgdy|A"
        "OR=@QVVirV{dX~LvM9%bP_BI26JO*Wo=;?10Vq?3o;KbO=WapWMOn+Q)6glZDB|NQU-HlXk~3-hyei-ItmVHZe(S"
        "6Wn^DwX=Q9=a~K350VoSH4lYS<WMz0|WJYOaY-Dpt0a6WVZe(S6Wn@NaWo%?~hyejY2?_^ab7N>_ZDB$Y3J+gtZe"
        "(S6Wn^DwX=Q9=b0Rhh7DQ!iWprguVQpn|aA9L*Qe|;<Wpi{A9100;VQpn|aA9L*7y%#wC<#&tZeeX@b8ul}Wg?~o"
        "3K~RZb7OL8Vr5BgWMz0$bYXOJQe|^+Z*FsC5=#mSZeeX@b8ul}Wpfw-AOk21GAk}bWpiV4X<}tbZe(S6Q*>c;b5d"
        "n<aBpsNWiC!(ZDn(CVPj=;MQ(I*c~S~)VQpn|aA9L*a}ps631n$)Wo~n6Z*CX@AOR>1NB~j^WNB?>ZgXjGZioQ^5"
        "+w=_X>Md?cwc69Y;102b8{F2AOR=>QVnTtWMz0pb!=>IWpi^9ED92IZ**a7Uv_0<bZ>HBV{dhCbQlC60VoYp5Oi;"
        "JVQf}qV{~tFLvM9%bP^j125n_@a%p221t0+^2}l7_25n_@a%p3T0Ra*u3JZ2+V{~tFUvznJWf%q^0VoMb0#XWgWn"
        "*-2a#VS6WrzU*5-bW2ZDnn5a(Q27b!=>IWpi^F2Ot3`0!RZ=4sB&^Z*qA?b!=>IWpi_g0Ra*&3J`O2Z*pO0WnX4>"
        "Y;102b8{F7AOR=>NCZ+3b98TVVP|DVb!=>IWpi_g0Rb9N3J*?UZDn(CVPj=;MQ(I*c@hu`18Ze@7y%#wC<#&nYh`"
        "&7Ckh32VQh6}7y=*xC<`(XE>2->Wpi+0V`WoyZEaz4c~S*-VQh6}Is!NWLJSHDUu0=*Wo~n6Z*D>f3I|_pWpr|BV"
        "?quJ3}1F-V{~tFUvznJWkM1P5MOO&ZEtdUUuJb|Y;I+9b3zje5npq3Z*pO0WnX4>Y;102b8{j&3KvafbYWy+bYVt"
        "mWo%?na&K^Da&&2Ba}pj33TA0+bY*g3Vr*p?0U!Y=2vQ1WX>4?5a$#a@Wg?mZ3Jy(WbYWy+bYW9tXk~3-5;F=0W@"
        "%+?WOEn+AOk21G8-;UWprU=VRT_rV`yb<VJ=2#Wo%?~MQ(I*c~S;uX=Q9=a~e|$3r1;WY-DpqZgg^a5)cXlYh`&D"
        "0U!Y=2~q=VWqA@V3I%pyY;|QA0w4h>3o;lkO=WapWMOn+MrmbiWKeQ%aAk6IX=QU#1$JR<b!9pNI00e?aB^>SZ!-"
    )
).file:
    _POOL.Add(_file)

SparseValues = GetMessageClass(_POOL.FindMessageTypeByName("SparseValues"))
Vector = GetMessageClass(_POOL.FindMessageTypeByName("Vector"))
ScoredVector = GetMessageClass(_POOL.FindMessageTypeByName("ScoredVector"))
RequestUnion = GetMessageClass(_POOL.FindMessageTypeByName("RequestUnion"))
UpsertRequest = GetMessageClass(_POOL.FindMessageTypeByName("UpsertRequest"))
UpsertResponse = GetMessageClass(_POOL.FindMessageTypeByName("UpsertResponse"))
DeleteRequest = GetMessageClass(_POOL.FindMessageTypeByName("DeleteRequest"))
DeleteResponse = GetMessageClass(_POOL.FindMessageTypeByName("DeleteResponse"))
FetchRequest = GetMessageClass(_POOL.FindMessageTypeByName("FetchRequest"))
FetchByMetadataRequest = GetMessageClass(_POOL.FindMessageTypeByName("FetchByMetadataRequest"))
FetchByMetadataResponse = GetMessageClass(_POOL.FindMessageTypeByName("FetchByMetadataResponse"))
FetchResponse = GetMessageClass(_POOL.FindMessageTypeByName("FetchResponse"))
ListRequest = GetMessageClass(_POOL.FindMessageTypeByName("ListRequest"))
Pagination = GetMessageClass(_POOL.FindMessageTypeByName("Pagination"))
ListItem = GetMessageClass(_POOL.FindMessageTypeByName("ListItem"))
ListResponse = GetMessageClass(_POOL.FindMessageTypeByName("ListResponse"))
QueryVector = GetMessageClass(_POOL.FindMessageTypeByName("QueryVector"))
QueryRequest = GetMessageClass(_POOL.FindMessageTypeByName("QueryRequest"))
SingleQueryResults = GetMessageClass(_POOL.FindMessageTypeByName("SingleQueryResults"))
QueryResponse = GetMessageClass(_POOL.FindMessageTypeByName("QueryResponse"))
Usage = GetMessageClass(_POOL.FindMessageTypeByName("Usage"))
UpdateRequest = GetMessageClass(_POOL.FindMessageTypeByName("UpdateRequest"))
UpdateResponse = GetMessageClass(_POOL.FindMessageTypeByName("UpdateResponse"))
DescribeIndexStatsRequest = GetMessageClass(
    _POOL.FindMessageTypeByName("DescribeIndexStatsRequest")
)
NamespaceSummary = GetMessageClass(_POOL.FindMessageTypeByName("NamespaceSummary"))
ListNamespacesRequest = GetMessageClass(_POOL.FindMessageTypeByName("ListNamespacesRequest"))
ListNamespacesResponse = GetMessageClass(_POOL.FindMessageTypeByName("ListNamespacesResponse"))
DescribeNamespaceRequest = GetMessageClass(_POOL.FindMessageTypeByName("DescribeNamespaceRequest"))
CreateNamespaceRequest = GetMessageClass(_POOL.FindMessageTypeByName("CreateNamespaceRequest"))
IndexedFields = GetMessageClass(_POOL.FindMessageTypeByName("IndexedFields"))
NamespaceDescription = GetMessageClass(_POOL.FindMessageTypeByName("NamespaceDescription"))
DeleteNamespaceRequest = GetMessageClass(_POOL.FindMessageTypeByName("DeleteNamespaceRequest"))
DescribeIndexStatsResponse = GetMessageClass(
    _POOL.FindMessageTypeByName("DescribeIndexStatsResponse")
)
MetadataFieldProperties = GetMessageClass(_POOL.FindMessageTypeByName("MetadataFieldProperties"))
MetadataSchema = GetMessageClass(_POOL.FindMessageTypeByName("MetadataSchema"))
