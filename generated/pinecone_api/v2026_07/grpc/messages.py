# Generated from specs/2026-07/db_data.proto by `make generate`; edit specs/ or templates/ instead.
"""VectorService 2026-07: messages, built from descriptors in a private pool.

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
        "3gQI{9A|HDXKZCJaB^>SZ(?<3FLQKqbz^icaB^>SZxRn@Z*OO8WiD`XZ**^Bb!H-%0SX3FbaHiLbP_uX24-nxY-D"
        "p70U!e?3o;`vXK!z3Y-KKRa&L5RVs&ONQ*?55V{|S?X=Q9=b46}+a(Pk)W@%+?WOEu(3JXSQWo%?~MQ(I*c@hu`1"
        "8Ze@7y%#wC<#&nYh`&7ED8m7VQh6}7y=*xC<`(cE@y9VXKZCIaB^>SZ(?<3E>>Y|b!Acoc42IFWjX>l0V1*j3I$e"
        "SY;|Q4I|>SJb!=>3c42IFWf%b<0VobK8ZKvVZ)a>}E^u;hbZ=sHW-d;3Y;0CxY;|Qw08$BVb!==_VQh6}5+e!>Zg"
        "p*9WpZD3VQh6}7y=*xC;><SQVVW%ZDM6|R$**)WfCI_40CjHX>Mm<c42IFWf%h>0VoMb08$HcbaH8KXI5csb!8GC"
        "3JPLxZ){(7VQh6}7z7{zC<sUZQVC*jZ){d!Y;|Q4JPHhRbaHiLbYFI1Y;|QA1t0+^3o;ijXK!z3Y-KKRa&L5RVs&"
        "ONQ*?55V{}LWQVVl*a&=>LR$**)WfD6I3T$a}bYFI1Y;|QA1|R__3o;rmXK!z3Y-KKRa&L5RVs&ONOlfm;R$**)W"
        "k>*032bR|bXH+(b!9>Z3IuCuZe$`m3JFYUb97c=Y;|Q4E(!*AVQh6}a~J_211JkJ7A|LRZ)a>}E^u;hbZ=sHW-eA"
        "?Y;|Q)26ka=b!BrZ8wv?db!==_VQh6}5)KLqPE|}yUsgd(RYed0LVpSqV{dIPXK!z3Y-KKRa&L5RVs&Oh3sZD*bz"
        "^i;a&L5RPyt#mXK!z3Y-KKIZ){<1XD)AYXD@JaZ**^Bb!IPgd2nTOFKcdZcWy6pbaHiLbZ}z$0Rf@{14mFossbKI"
        "Z*OO8WiC*1Z**^Bb!IMCWo&FqZf|#PRC#b^b7BT?a&L5RGYY*a3JqjpUu0o)VJ>iTZ**@O9A|HDXKZCJaB^>SZ(?"
        "<3FLQKqbz^icaB^>SZz4bn3{!Ana&u)?VQh6}a}pQ|2Wf6(X=7z`7y%#yC=F5vX>Md`V`Xy^777M-VQh6}a~J|31"
        "1JJg26ka=b!BrRnE?t0R%K&!Z*me23Ib_l7y%#wC<#&mX=D->3I=vzY;|RG7y=*zC<0Ojc42IFWpffT3Jr5`VRCb"
        "2Uv^<^b!BrH1Rwz@3o;EZQ*dE&b7fXxY;|RGQVer&VRCb2R$**)WpffU3J7gwbYWy+bYU0+AOR=~G8ZmqZ*OO8Wi"
        "D`XZ**^Bb!IM8baHiLbW#XyWprU=VRT_4wE+qYQ)6#(Wn@-mV{~tF5)KLiX=E4yAOR=|QUYmY5)=vrb7OCEWf%e="
        "0Vo1e1#@F>a%B=03I=vzY;|RG7y}>!C<0Ojc42IFWpffT3Jr5`VRCb2Uv^<^b!BrH1t0+^3o;EZQ*dE&b7fXxY;|"
        "RGQVer&VRCb2R$**)WpffU3J7gwbYWy+bYU0-AOR=~G8ZmqZ*OO8WiD`XZ**^Bb!IM8baHiLbW#XyWprU=VRT_4p"
        "#cgEQe|;<Wpi{@ZfS3B5-17=b#QZKa&#C0AOR=~G7c_PaC2pHbW&w;b!BsONB~j>b#QZKa&!_X3I=3lY-Mz17y=*"
        "xC<`(UE<|N)WprgyWpQ<7b96`mQU+vYY-Mz15-17=b#P>1bY&O=AOR=~G7c_PaAaY0Wm08vb!BsONB~j>b#P>1bY"
        "(&l3K3Feadl;LbX9I?Z*EC$Ze?;JPznuIaC2pHbW&w;b!BsO5+Mo)c4cF9Z*p@O0U!e?3o-{TR%K&!Z*o!xc4cF9"
        "Z*p@I9100;VQpn|aA9L*7y=*xC<#&tZeeX@b8ul}Wg<5U4pne-WpZ><Wpi+EZgXW4B?=C8aC2pHbY)~;V{dhCbQl"
        "330VoYp4RvsHWpZ?7WJ7OtZge7#0SXO7Wo%`1Wm08vb!BsO5)cXlX=HO40U!e?2~q=TWOEW73JPRpY-Mz1Utw%)7"
        "y=*xC<sysWMyn+bY($oY!Vy_32tF+Wpi+0V`UfvAOR=|QVDKhZDn(CVPj<yFA4@`X>4?5au@_40VoSH7cOUSZ)a>"
        "}E^u;hbZ=sHW-e27a&=>LQU+#eY;<LEA`l7=L}hGcbY)Uyb8v5Nb7dkv3JgYNbYo~zWpQ<7b953A3Il0ma~J_211"
        "Jen18HP)5*!K%ZeeX@b8ul}Wf%e=0VoMl32tF+Wpi+0V`U=Y0SXpIWpra`LU~PPbYWy+bYW6uadl;LbP^m232tF+"
        "Wpi+0V`UftAOR=|QVDKhZDn(CVPj<yGztc0X>4?5au@<20VoSH7cOUSZ)a>}E^u;hbZ=sHW-e27a&=>LNB~j>W@&"
        "76WpaoC0TLMs1#D?;X>=F^AOR>1NC8p>Y-w$2bcg`~5-ti5aA9X@Zeet3Z*E_7Z);_47z7{zC<#acQV(!pXK8L>b"
        "ZKvHRBvl#ZioQ^LJ0~7UuJ1+bY*fv2nq&YY-w$2bV3sf5npg&XK8L>bZKvHUvzJ4Wo{y?0ty#KWpra`LU~PPbYWy"
        "+bYW6ub8v5Nb7c}g3I}#&V{~tFa~J_211JkJB`!u~bYo~jc}-<>VPs)+VNzvtaBpsNWiD1_V{~tFb46}+a(Pk*c4"
        "cF9Z*p@I9100;VQpn|aA9L*7y=*xC<#&tZeeX@b8ul}WfCC@1$A>_XJr@zAOR=~G6pVHb75y?NB~j=b#q~7WrzU*"
        "5-<u1aA9X@Zeet3Z*CX_AOR=~G7BzHVP|P>VRUJ4Zb$)A3UFa(X>MV3X>V?b0Rb9A3Jg|dV{~tFb46}+a(NOE3Il"
        "6pc^Cm80VoMl18Ze@5*-Q!c42IFWf%e=0VoSH2QF4+V{~tFQU!KlY;|Qi0yqIe2nq&Yb#q~7WkL-K3tw<yXK8L>b"
        "ZKvHBGv&44Mt^jV`x%kb8v5Nb7c}W3I}#&V{~tFa~J_211JkJ8!kp=bYo~zWpi+EZgXWWR%K&!Z*p@*Zgg^aQU`W"
        "rV{~tFa}pd132tF+Wpi+0V`UfuAOR=|QVDKhZDn(CVPj<yAqoX`b75y?7y}>yC<`(ME>&}3XJtqLQU!H$VP|EC0R"
        "b9A3Jg|dV{~tFb46}+a(NOE3Il6pc^Cm80VoMl18Ze@5*-Q!c42IFWf%e=0VoSH2QF4+V{~tFQU!KlY;|Qi0yqIe"
        "2nq&Yb#q~7Wg@)+3JXkWb97Q=adl;LbP^j125@p^W@&gB0U!Y=2}l4^25@p^W@&hc0Ra*j3I%LwZE18E0w4h>4M+"
        "h}1#D?;X>^DI0TM0>5O85<X>MV3X>V>{bZ={AZWsd~0VoMb0#XlfVP|P>VRUJ4Zd7k;Wp0Q80TLVv32tF+Wpi+0V"
        "`UfwAOR=|QVDKhZDn(CVPj=N2?_^aaB^j4X?Q{i3I<<nX>DnALK6xRUvOb(X>MV3X>V>{bZ={AZXzHG3Q%EZX>MV"
        "3X>V>45()%vWq5QL0U!Y=2~q@ZWq5QV8VU$ZX>)W*bY*Q44hjNkWEcS;0VoMl0%>F-zX1viOlfm;Qe|^+Z*FsC5+"
        "e!+c4cF9Z*p@O0U!e?3o;2VOlfm;NpxjxQU`WrV{~tFa}qEL3UFa(X>MV3X>V>A0w4h>3o;8XP+@0jZeet3Z*E8c"
        "QVMWkXK8L>bZKvHhyei-9100;VQpn|aA9L*7y}>yC<#&tZeeX@b8ul}WfCC@1$A>_XJr@!AOR=~G6pVHb75y?NC8"
        "p>b#q~7WrzU*LJbNFUvOb(X>MV3X>V>q2nq&Yb#q~7Wg@)+3JXznWpa5|Wn*-2auOB_26ka=b!BrH0U!e?0#XKcV"
        "Qh6}a}qKN4Rdf|a&u*0c42IFWpfw>AOR=~G7T<MaA9(DWmaKqb!Br>40CW{a&u)?VQh6}a}pB@1$1w4UuzfwAOR>"
        "1QUr8wa7z*#3JGpuZDn(CVPj<&10Vq?2~r7eVQpn|aA9L*5-$n{W@&76WpWq<AOR=~G8ZmqZ*OO8WiD`XZ**^Bb!"
        "IM8baHiLbW#RpX>4?5aw5G03Jg(oWpa5^WpQ<7b953M3JGpuZDn(CVPj<&0U!Y=2~r7eVQpn|aA9L*5)%pqbZ>B9"
        "YZw9`0VoYp1axn3OA;>%24-n&bY*fF10Vq?3o;ijXK!z3Y-KKRa&L5RVs&ONQ*?55V{}pmW@&76WpWZF3Jz&*V{C"
        "O~WnXq-Y;|RG7z7{zC<sywX>Ma|b!25$VQh6}a}p^E5NU2>Y;|O1Uu|V{VPs)+VHgD<0VoJk4{2^=Y;|O1O=WapW"
        "MOn+5+(`<adl;KX=QU51|S0{3o;BYQFUc<c~)g(bZ>G}2XS>}a%p9A5*7*uc4cF9Z*mw1AOk1@QU-QqV{~tF5;6)"
        "6b8umDb7fz4Wn*-2au^990VoSH4K7n~VRCb2R$**)Wph#tb8umDb7fX#V{~tF5)KLiX=E4(AOR=|QUYmY5+n)>b7"
        "Ns{UuI!rbZ>GP3LpU}0!RQ-3Ugy&Zbo5abZ>Hq0Ra*!3Jz^ycwb{-Ze(d>VRU747z-c)C=EyfQVnfkctc@sWNBn!"
        "bY*jh0Rch|3JhO!V_|MzW?^G=Z*oEr3J+gxVR&C-VQyq;WMOn=b0S*`5>shzXKZCrb!BpSQe|^>Y;<!HCkh8`VRU"
        "0?Wpfw-AOk21G7T<MV{dY0WL9NkbZ>G}2W??=V`yb_5*!K%ZeeX@b8ul}Wf%e=0VoMl32tF+Wpi+0V`U<;0SXOKb"
        "!BpSQe|^+Z*FsC5-kb`a%FRMY;<!N0U!e?3o;WfQ)zBzY-Le(Wpa5^Wpj0GbaPS%a%FRMY;<!HCkh8`VRU0?Wpfw"
        ";AOk21G7T<MV{dY0WL9NkbZ>G}2W??=V`yb_5*!K%ZeeX@b8ul}Wf%h>0VoMl32tF+Wpi+0V`UN{3I%m@VP|C+1R"
        "wz@3o-^SRdZoyWk>*01$A>_XJv>10YV50248h^VP|C`Itm3<b75y?5+Vu;a%Ev;Uv+M2baNO1AOR>1NB~j^a%Ev;"
        "Rc>i?bBF-}LJbNFUvgz(WM6e|X>@ZUumTDVRd8fsbY)Uyadl;LbP^5<0%>Fz0U!Y=2~q-SWD*t%26ka=b!BrH0w4"
        "n@0#XKcVQh6}a}qKN4Rdf|a&u*0c42IFWpfw>AOR=~G7T<MaA9(DWmaKqb!Br>40CW{a&u)?VQh6}a}qiV40C04U"
        "u|V{VPs)+VHg7-0VoSH7cOUSZ)a>}E^u;hbZ=sHW-e27a&=>LQVVlsbWLS+VPs)+VG<k)32tF+Wpi+0V`UfwAOR="
        "|QVDKhZDn(CVPj<yGztc0X>4?5au^060VoSH7cOUSZ)a>}E^u;hbZ=sHW-e27a&=>LNB~j>W@&76WpaoC0TLVv2V"
        "`=2UvhPB7zZE$C<sUaQU+vlc~W(5hyejY2?_^aW@&76WpY9a3J70ha(Q2Jb#5Y33Jz6pWMOn=Qe|^+Z*FsC5-bW2"
        "ZDDj{Xk}zya%E$0a%6KD0U!Y=1xNr=4sBs{V`yb$Qe|Ura%6Le0Rci13J_myVRU0?Wn^D+Wn*u0WOE`+3K>LYb7O"
        "L8Vr5BgWMz0$bYXOJQe|;<Wpi{AFA4@`X>4?5au@+10VoSH7cOUSZ)a>}E^u;hbZ=sHW-e27a&=>LQU+#eY;<LEA"
        "~gySPGN0jb8ul}Wm9!+ZDDeG5+Mo<c4cF9Z*pH_Z*^{T7y%#wC=F5zc4cF9Z*oI#b#8PbsR0TVOlfm;PGN0jb8ul"
        "}Wph$xadl;LbP_HK5O85<X>MV3X>V>{bZ={AZWsX|0VoMb08$TdVP|P>VRUJ4Zd7k;Wp0Q80TLMs1#D?;X>=F@AO"
        "R>1NC8p>Y-w$2bcg`~5*rEzaB^j4X?Pd|AOR=|NCHv@aB^j4X?TbM0YVcB5npg&XK8L>bZKvHUvzJ4Wo|+U3I<<n"
        "X>DnALJ0~7UvP3|W@&gLu>lGeOlfm;PGN0jb8ul}Wph$xb8v5Nb7c}W3JPvvZDn(CVPj=;7y%#yC<`(bE>2->Wpi"
        "+0V`W5Tb7OL8aCB*JZc++vVQpn|aA9L*a}qEL3UFa(X>MV3X>V>A0w4h>3o;8XP+@0jZeet3Z*E8cQVMWkXK8L>b"
        "ZKvHhyei-9|{X}Z**a7Ut@1|Zgdy}AOR=^QVMi$bYW~mZ*^{TLJbNFUvOb(X>MV3X>V>KI0_g<WpiV4X<}tgVQpn"
        "|aA9L*Qe|;<Wpi{A9100;VQpn|aA9L*7y%#wC<#&tZeeX@b8ul}Wg=w?7DIAnVRU6qVQpn|aA9L*Qe|;<Wpi{A5("
        ")%vVQpm?0U!Y=2~q@ZVQpm+ED8p5V`yb<VHg4+0VoSH4=zn*bYWy+bYW9tXk~3-NB~j>b7N>_ZDEK30YV812VZkz"
        "Xk~3-A}0zBNp56icx7ZpX=Q9=a}pK`24-nxY-Dp70U!e?2~q}TX=Q9=b0YKs3KULZZDn(CVPj=PWpiV4X>fFDZ*C"
        "G23IuLpZDkk%AOR=|QUq>cZDkT63Jh{(V{dX~Ut@1|Zgdy|AOR=@QVVirV{dX~LvM9%bP_BI26JO*Wo=;?10Vq?3"
        "o;KbO=WapWMOn+Q)6glZDB|NQU-HlXk~3-hyei-ItmVHZe(S6Wn^DwX=Q9=a~K350VoSH4lYS<WMz0|WJYOaY-Dp"
        "t0a6WVZe(S6Wn@NaWo%?~hyei-9SRC_X?kT}VtI6Ba~K660Vo7g33F+BWkPv$WphFa3I|_vV`yb<VL}lK4_|3+WM"
        "z0|WM5`!Wo%?~A~p&ZL}hGcbY)IqZDn(CVPj=dWpQ<7b953M3JGpuZDn(CVPj<&0U!Y=2~r7eVQpn|aA9L*BBlfi"
        "8boDtV{&O?Wl3&iWq4C`VRUm+Wpi+EZgXW4O9~2ZVQpn|aA9L*a~J_211JkJD=tK3b7OL8Vr5BgWMz0$bYXOJQe|"
        "^+Z*FsCE>2->Wpi+0V`XziZgg^aQVMQiZDn(CVPj=;5+Mo+WNB?>ZgXjGZWsa}0VoYf08$BLX>Db0b7^mGhyei-B"
        "?=B{Ze(S6UuJb|Y;I+9a~K040Vo1e4QXy<Wq3w)Y;102b8`|b3KDd0bYW~?c4cF9Z*pH_Z*^{T7z7{zC=F5&bZ>N"
        "FY*uAsbZ>G)Z*^{T5*rEzZDn+FX=4}#AOR=|NC8p?ZDn+FX=8{10TLt%3wC8=bZ>HBba`-P7zQ8#C<#acQVMouV{"
        "~tFRC#b^hyei-ED8^8Wo>VAd0%FAY;102b8{F6AOR=>NCQ$1ZDnn5a(PB|Y;102b90CR0TM0>5OZ{Ia$#p>UuJb|"
        "Y;I+9a~KF90Vo1U1X2%kbZ>HDXJtlpY;102b90CR0UA&W4^CliWpi+0V`XziZgg^a5)cXlYh`&D0U!Y=2~q=VWqA"
        "@O3I%pyY;|QA0w4h>3o;QdPGN0jb8ul}Wm9!+ZDDeGQU!KlY;|Qi0yqIe3<?TgWNB?>ZgXjGZbAtP2VZSvbaH89L"
        "JkTHUv_0<bZ>HBba`-PLJ|rPUu|V=Z*qBGW_4_AZe??GLK6xRUvqSCa$#p>UuJb|Y;I+9b0Rqk7foe!VPs)+VMb|"
        "XY-CV!Z*XODbZKRC5*`W)W@&76WpZI+Y-Jb$AOR={QVM2iY;<LEVPb4$BANjT4ozirVPs)+VN+vhWo=;+GYSS~X="
        "Q9=a~J_211JkJ8!k;{bYWy+bYW9tXk~3-E=Fl(Y-DpqZgg^aQU+#eWo%?~8dC}jMrmbiWOGGsbaHtT5DEipWqB9@"
        "AOR=|QUhycc@i!P1$JR<b!8X=AOR=~G8isRWprU=VRT_eX=Q9=P;zf@WpZ?BWph#mc42IFWjX>l0b&Mla&L5RGX"
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
Struct = GetMessageClass(_POOL.FindMessageTypeByName("google.protobuf.Struct"))
"""This pool's own: messages of google.protobuf.struct_pb2 do not fit into the classes above."""
