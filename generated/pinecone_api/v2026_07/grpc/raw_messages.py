# Generated from specs/2026-07/db_data.proto by `make generate`; edit specs/ or templates/ instead.
"""VectorService 2026-07: messages whose packed numbers and Structs stay bytes, built from descriptors in a private pool.

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
        "3ZW+o5prR7Uu0rmWMOn+E^u;hbZ;U+3Jg<lVRCb2R$**)Wpff33I}O!WNBk%a~J_211Jnq2Wf6(X=7z`5*7*uc42"
        "IFWpfw;AOk22QU-QmY;|RGB7gx323BQbbZ>GJ4hjNkWEcS;0VoMl0%>Ft777M-VQh6}a~J|311Jnq26ka=b!BrBG"
        "71fIaA9(DWnXq-Y;|RG7z7{zC<`(TE>mz}a&u)?VQh6}b5aa*aA9(DWmaKqb!BrB8VU$)WprU=VRT^_10Vw^3{nV"
        "fWprU=VRT_4oB;|9Q)6#(Wn@-mV{~tF5)KLiX=E4yAOR=|QUYmY5)=vrb7OCEWf%e=0Vo1e1#@F>a%B=03I=vzY;"
        "|RG7y}>!C=5~tc42IFWpffT3Jr5`VRCb2Uv^<^b!BrH1t0+^3o;EZQ*dE&b7fXxY;|RGQVer&VRCb2R$**)Wpff5"
        "3J7gwbYWy+bYU0-AOk22QV4BjbYWy+bYUW)0SXLKWpQ<7b97a1X>V>4C<+F3aC2pHbQl330VoSH4lY%2b7gXLQe|"
        ";<Wpi{$08$2ZaC2pHbP^~E24rPyWprg20w4h>3o;HaL}hGcbY)Uyadl;LbVvYF24rPyWprf{C<+F3aAaY0Wf%h>0"
        "VoSH4lY%2WMOn=Qe|;<Wpi{$08$2ZaAaY0WkM4Q5mIGwb!BsORc>i-Zb@!#WpW}=3Jq0ob7gXLQe|;<Wpi{AAqod"
        "}Wn*-2a&s5~AOk21G6ybJWn*-2a#9C&Wn*-2a&r<K3JGpuZDn(CVPj<&0w4h>2~r7eVQpn|aA9L*A~y;SRd91<a&"
        "%H<b8v5Nb7c}G3J!H}b7gXLWn^DtZ*^{T7y%#wC=F5#b#QZKa&%>6LvM9%bRu>N4Mb&ZWprgyWpQ<7b953A3Il0m"
        "a~J_211Jen18HP)5*-Q(WMyn+bY)**Y-|_;AOR={QVC>bY-Mz1L2PUi9100;VQpn|aA9L*7y}>yC<#&tZeeX@b8u"
        "l}WfB$&24-n&bY*fF1Rw(_3{nPWX>4?5av~544n$>aWprgyWpi+EZgXWKJ_-y*Wpra`Qe|;<Wpi{A5DEinWOEn+A"
        "Ok1~QUhsZa}pd132tF+Wpi+0V`UfuAOR=|QVDKhZDn(CVPj<?xB&_lMrCwkXhL~SWprU=VRT_qWpQ<7b953M3JGp"
        "uZDn(CVPj<&0U!Y=2~r7eVQpn|aA9L*5*7*uW@&76WpWq-AOk22QU+#eY;<LE5*Z2wY-w$2bQl950VoYf08#~PX>"
        "DnAhyei-E(#EEVP|P>VRUJ4ZeMh7Yh`X21Rwz@2}l7_4{%{;X>MV3X>V>+Z);_4hyejY2nq&YY-w$2bV3sf5npg&"
        "XK8L>bZKvHUvzJ4Wo{y?0ty#KWpra`LU~PPbYWy+bYW6ub8v5Nb7c}g3I}#&V{~tFa~J_211JkJB`!u~bYo~jc}-"
        "<>VPs)+VNzvtaBpsNWiD1_V{~tFb46}+a(Pk*c4cF9Z*p@I9100;VQpn|aA9L*7y=*xC<#&tZeeX@b8ul}WfCC@1"
        "$A>_XJr@zAOR=~G6pVHb75y?NB~j=b#q~7WrzU*5-<u1aA9X@Zeet3Z*CX_AOR=~G7BzHVP|P>VRUJ4Zb$)A3UFa"
        "(X>MV3X>V?b0Rb9A3Jg|dV{~tFb46}+a(NOE3Il6pc^Cm80VoMl18Ze@5*-Q!c42IFWf%e=0VoSH2QF4+V{~tFQU"
        "!KlY;|Qi0yqIe2nq&Yb#q~7WkL-K3tw<yXK8L>bZKvHBGv&44Mt^jV`x%kb8v5Nb7c}W3I}#&V{~tFa~J_211JkJ"
        "8!kp=bYo~zWpi+EZgXWWR%K&!Z*p@*Zgg^aQU`WrV{~tFa}pd132tF+Wpi+0V`UfuAOR=|QVDKhZDn(CVPj<yAqo"
        "X`b75y?7y}>yC<`(ME>&}3XJtqLQU!H$VP|EC0Rb9A3Jg|dV{~tFb46}+a(NOE3Il6pc^Cm80VoMl18Ze@5*-Q!c"
        "42IFWf%e=0VoSH2QF4+V{~tFQU!KlY;|Qi0yqIe2nq&Yb#q~7Wg@)+3JXkWb97Q=adl;LbP^j125@p^W@&gB0U!Y"
        "=2}l4^25@p^W@&hc0Ra*j3I%LwZE18E0w4h>4M+h}1#D?;X>^DI0TM0>5O85<X>MV3X>V>{bZ={AZWsd~0VoMb0#"
        "XlfVP|P>VRUJ4Zd7k;Wp0Q80TLVv32tF+Wpi+0V`UfwAOR=|QVDKhZDn(CVPj=N2?_^aaB^j4X?Q{i3I<<nX>DnA"
        "LK6xRUvOb(X>MV3X>V>{bZ={AZXzHG3Q%EZX>MV3X>V>45()%vWq5QL0U!Y=2~q@ZWq5QV8VU$ZX>)W*bY*Q44hj"
        "NkWEcS;0VoMl0%>F-zX1viOlfm;Qe|^+Z*FsC5+e!+c4cF9Z*p@O0U!e?3o;2VOlfm;NpxjxQU`WrV{~tFa}qEL3"
        "UFa(X>MV3X>V>A0w4h>3o;8XP+@0jZeet3Z*E8cQVMWkXK8L>bZKvHhyei-9100;VQpn|aA9L*7y}>yC<#&tZeeX"
        "@b8ul}WfCC@1$A>_XJr@!AOR=~G6pVHb75y?NC8p>b#q~7WrzU*LJbNFUvOb(X>MV3X>V>q2nq&Yb#q~7Wg?^j3J"
        "XznWpa5|Wn*-2auOB_26ka=b!BrH0U!e?3{nPmVQh6}a}qKN4Rdf|a&u*0c42IFWpfw>AOR=~G7T<MaA9(DWmaKq"
        "b!Br>40CW{a&u)?VQh6}a}pB@1$1w4UuzfwAOR>1QUr8wa7z*#3JGpuZDn(CVPj<&10Vq?2~r7eVQpn|aA9L*5*7"
        "*uW@&76WpWq<AOk22QU+#eY;<LEBBTQf3{iDua(Pl^adl;LbP^m232tF+Wpi+0V`UftAOR=|QVDKhZDn(CVPj<y6"
        "AA@%Z*X607y=*xC=F5sbZ>A=5*7*uW@&76WpWq;AOk22QU+#eY;<LE5+w=_X>Ma|b!25<c42IFWpfw=AOR={QVnT"
        "tV{CO~WmaKqb!BrBDGCs2Zewh9WMyA%WprU=VRT^_1t0+^2vQGeZewh9WMxfdbYWy+bYT)E3I}m@WpZg{a~K9711"
        "JkJ3@%Z1Wpa5|Wn*-2a#9Czb!BpCWpff13I=v%V{~tF7zZE&C=5~tc4cF9Z*mec3Jr5`VRCb2Uv_0<bZ>GP2_OL|"
        "3o;EZQ*dE&b7fXxY;|RGQVer&VRCb2R%K&!Z*me23Ib_l7ziK%C<#&mX=D;43JY^%VQyb$VPkY}au^CA0Vo1U08$"
        "EbV_|MaVPkY}a)<!|5-JJ~ZDDv{V_|M&X=Gt^Wpfw{AOR>1NC8p}ZDDvrVQyq;WMOn=bBF-}LJkTHUvpz&ZeM0$V"
        "{~tFLJ<lNUu|J{Ut?izWNBn!bY*iQTM80WX>Mn1Wl?oya(Pl^b9HQVa}p;C2W??=V`yb_7y%#yC<`(TE>mM~a%E&"
        "zWn*-2a#9CvVRU0?Wpff73JGpuZDn(CVPj<&0w4h>2~r7eVQpn|aA9L*BC-Jr4N-Mva(Pl^b8v5Nb7c}O3I}p!b9"
        "HQVa~J_211JkJ6E0I}Zf9&|QFUc<c~WI_b!>EVQU`Knb9HQVa}p;C2W??=V`yb_7y=*zC<`(TE>mM~a%E&zWn*-2"
        "a#9CvVRU0?Wpff73JGpuZDn(CVPj<&10Vq?2~r7eVQpn|aA9L*5+Mo&b#q~7Wf%k?0VoSH1};@|VP|DX08#~Yb75"
        "y?hyejY2nq&Yb#q~7Wg<EX1yyrlXJry13JP*%VPs!*ZfSIL7y%#wC=EyeQVDWpVPsWqX>@al0Rch{3JYIyWnpArb"
        "#7^Nb0Y2m3Jq0oWMOn=Qe|;<Wpi{A4hjNkWEcS;0VoMl0%>Ft777M-VQh6}a~J|311Jnq26ka=b!BrBG71fIaA9("
        "DWnXq-Y;|RG7zH2!C<`(TE>mz}a&u)?VQh6}b5aa*aA9(DWmaKqb!BrBAqot0WprO{WprU=VRT^_10Vw^3{neoWp"
        "qttbYWy+bYT)43JGpuZDn(CVPj<&1Rwz@2~r7eVQpn|aA9L*5*7*uW@&76WpWq>AOk22QU+#eY;<LE5*!K#WO8|5"
        "a&>MP2Ot3`2uJ`@24r%1Qgv>K0Rch^3J70ha(Q2Jb#5Y33Jz6pWMOn=Qe|^+Z*FsC5-bW2ZDDj{Xk}zya%E$0a%6"
        "KD0U!Y=1xNr=4sBs{V`yb$Qe|Ura%6Le0Rci13J_myVRU0?Wn^D+Wn*u0WOE`j3K>LYb7OL8Vr5BgWMz0$bYXOJQ"
        "e|;<Wpi{A777MtX>4?5au@+111Jnq24-n&bY*fPH3|?;VQpn|aA9L*Q*~`^VRCsAAqot3Wn*-2a$jR_b#8PR0U!Y"
        "=4N?nsWn*-2azk%*Zge840SXmNX>)W=VQpn|aA9L*b5dn-b!BsO5-ti5aA9X@Zeet3Z*E_7Z);_47y%#wC<#aaQV"
        "(!pXK8L>bZKvHRBvl#ZioQ^5*Z2wY-w$2bQl640VoYf0a68QX>DnAhyei-8wv(+a%E;|co+j90VoMb0#XKWa%E;|"
        "c!&W3LK6xRUvOb(X>MV3X>V>{bZ={AZbAqO248GxZE18u2?_^aaB^j4X?P;B0SXpOX>)W=VQpn|aA9L*b5dn<aBp"
        "sNWfC<C3T|O-Wpi+0V`Xy~0U!e?3o;chPGN0jb8ul}Wkh9jV{&P5bZKvHQVMQiZDn(CVPj=;5-<u1aA9X@Zeet3Z"
        "*CX@AOR=~G7BzHVP|P>VRUJ4Zb$%93UFa(X>MV3X>V?b0Ra*p3JY{^bYW~?V{dhCbQl950VoAh3UqIDVQfQhb#8P"
        "*4GIfiaA9X@Zeet3Z*C$u3K&FXb7OL8Vr5QYZDn(CVPj=dWpQ<7b953M3JGpuZDn(CVPj<&0U!Y=2~r7eVQpn|aA"
        "9L*B4r8|Lvm$dbY)IqZDn(CVPj=dWpQ<7b953C3IuLpZDkk%AOR=|QUq>cZDkTH3I=myXk~3-7y=*xC<`(VE=^^0"
        "VPs)+VN+vhWo=<d08$2XV`yb<VTb_%LJ0~7Uvpz<Wo=<1CkhQoZe(S6Wn@NaWo%?~5*7*uW@%+?WOEn+AOk1~QU+"
        "#eWo%?~BJ=?Y6i#7nWpi+0V`W5Tb7OL8aCB*JZW0m-1a4t%Wf%b<0VoMl1a4t%WfCC@402^-Z*pW`V{dhCbQl640"
        "Vo7g3vy*+Z*pWqZ*^{T5-bV^b7N>_ZDAM#AOR=~G7m0IWprU=VRT_rV`yb<VMqW{26JO*Wo==I0Ra*^3Jz&*WMz0"
        "|WM5`!Wo%?~7z7{zC<`(UE=g`=Wq4&|MrmbiWOGOXQVnTtWMz0|WJYOaY-DqY0Ra*n3JP;+dSzc?d30rS7zH2!C<"
        "Iaob7^{ILV0v$b3zFU2VZkzXk~3-LJ<lNUukY+Wq4&|UuJ1#Y-DpHHVPI*Wo%`1WlmvjWpi+0V`Wlhadl;LbP^m2"
        "32tF+Wpi+0V`UftAOR=|QVDKhZDn(CVPj<?rUVKaL}hbha%o~^Np56icvEy?baPT=b8v5Nb7c}s3JPvvZDn(CVPj"
        "=;7y%#yC<`(xE<|N>V{&O?Wl3&iWq4C`VRUm+Wpi+EZgXWWPGN0jb8ul}WphPtbaHu83T|O-Wpi+0V`Xy^Aqoj(X"
        ">Db0b7^mG7y=*xC=EyeQVC>fZDnqAX>V?b0Ra*v3Jz&*WMz0?W_4_AZe??G7y}>yC<0OqX>Md?ct&+>Y;I+9a}q2"
        "H5_E5LVQgP^Wn*-2a$jR_b#8PR1Rwz@4N?$vZ**a7R%K&!Z*oI#b#8PL8wv((Wpr|BV;BV>0VoMb0a6BSWpr|BV~"
        "7C(5+n)>c4cF9Z*pIBd2nSI1|R__2}lA`3U*~<bZ>H0d2nTj0Ra*$3J+~%ZEtdUUuJb|Y;I+9a~KC80Vo1U15yrc"
        "Wo>VAc}8_?Y;I+9bBF-}5-ti5b98TVVP|DuW_4_AZe??G7ziK%C;~_XQV(-<Z*pO0Wkz*uY;I+9bBF-}8c+%kPGN"
        "0jb8ul}WphPtbaHtT5DEipWqB9@AOR=|QUhycc@ifI1$JR<b!8X=AOR=~G7&CLVQpn|aA9L*Q*~`^VRCs=1$JR<b"
        "!9pNH~~To3JPCjX>Db0b7^mGLJ0~7Uu|V{a%p2i4hjrkc4cF9Z*pIBd2nSy5(*GsZDnn5a(Q27b!=>IWpi^v6ABS"
        "ub98TVVP|DuW_4_AZe??GA~^~dO=WapWMOn+MrmbiWKeQ%aAk6IX=QT~9tsL(X>4?5a$#a@Wf%b<0VoJk3TA0+bY"
        "*g3Vr*q1ngI$9O=WapWMOn+Q)6glZDA5K3I=9rWo%?~7y%#yC<`(hE=^^0VPs)+VN+vhWo=<DMrmbiWOGGsbaHu8"
        "24-nxY-Dp9Qwj@4X=Q9=b46}+a(NOE3Il6pc^Cm80VoMl18Ze@5-th_c42IFWf%e=0VoSH7%oj^bYWy+bYVtmWo%"
        "?na&K^Da&&2Bb5aF%VQh6}Is!NWVg_(>Z**@n"
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
