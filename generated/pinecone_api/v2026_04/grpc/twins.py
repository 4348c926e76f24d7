# Generated from specs/2026-04/db_data.proto by `make generate`; edit specs/ or templates/ instead.
"""VectorService 2026-04: messages whose packed numbers and Structs stay bytes, built from descriptors in a private pool.

Nothing registers in protobuf's process-wide pool, where two API versions, or another SDK, would clash,
and no generated code has to match the installed protobuf.
"""

from __future__ import annotations

import zlib
from base64 import b85decode

from google.protobuf.descriptor_pb2 import FileDescriptorSet
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.message_factory import GetMessageClass

_POOL = DescriptorPool()
for _file in FileDescriptorSet.FromString(
    zlib.decompress(
        b85decode(
            "c-pmCOK;p%6t3qz$MdS&rqi@QYbXgX3#BTQE_ftul&XM&({#haa>h5ss>d_fcS^EDV#9AhY>+A>#0pky5WfO`2ET"
            "!GU-q>#lcWW9bI(2Z-tV0Aored$SpkcF6~<n$=LJ6XooO<m6Z=Ex>`eV6B@g{*MpA1C%`gta5lM%})#_@;RZD9L8"
            "c(>+u);Uw%KqAb#zQiqlf>#lB@FPKvD$X=*P<iV8gx_ss3*5;c*I=mIyw}$lj^{hp*1GdXV8aLep|M-zc<i|(Ig?"
            "k0wCw1p0a(!VXRhMvC!aEkB3)(Hh8rXydMyrOTI)kx*La+*jk0gY?_jUa){<y&)MZmskC**mHSLHAQ7PgIn%tumz"
            "t*77kA=w1dUO5vSr~;CRjfQXLU69;+Q1%HgpRZtZUGG!ksCIV6HVC;apeAtt-%u{V_p5j0C>6n+xoBp{H(4r;|7("
            ")^+F!vq<2LCbL+W-*vl6y1|6@6X+I<v<6TO0|BG$vY*xq0K#m~k0Snb%WVtEM^RJ+RxJTzVc!oUN)j0;xv~e)Q|}"
            "7E_WRJ;By{w}Vj#!6;5P%7_yy~SpGY#Os|p8=#SkkxMC%gNqi`HjZd4azDwf|GhULIu>OTr&pJGfsI(bZDo>uKG!"
            "|mrg57-9kueYG#@xzP{Uiql~a|JFQfiC0tL75uYodv3rGU?rzCWoga4l=JkOZ`WR$PH(gt(dV~%#3{-AV(~#hv{r"
            "*BD7gkz!S?G(9yB5P(CJy((~*ma;nbLU1nNFcOku9xg~tYF|2pN)O=?DWk6RlMf&Jw*+-Y1g2Mmgng7^M`*#D(kH"
            "a*p3YVcVO~`(DAZ}z;MXXs=GImxtJB<_A$rE#{GLM}_Kh#QoSZ_nq6VIMR<EsEUD=Z6YF*%^p8~nG8g_{|8kCJh@"
            "ZP<Tc;TG1*sJ>i|YTHqV^B5M%SvgA1GbM7KP_MG6*9uWL@~D^SsKxIo#_zKkNe*RW%v+xEuUp<ZsME>Rdo053)^K"
            "tEIZN-;Ds(u^)0M}$FXwkx3pEqFP8g4(Sx}fZT5eZLr8Td?K&fSoyv`N-Qm%@d^(r(GWfJ054bFm&qxslXo7~x4G"
            ";B&|iy&yu7TfLPoUKnZt!$!s1<Z8h$KJlrZvZyeFk&&`CYLc{y$-#xf8e1k2wCq>ho(%;F3LADG2>7VI-Yjr`dR3"
            "E#l!aJVC{tQqlm~@rL%~p)(SMoK9)A3k^&9UhA~&|p3p3R#Tu&a71{O{G!yZLy!f1R^m$k5=r}5;$8p+p(~7K?U$"
            ">#ow=EkWA%5V^;*i4??YYflyG*3AG*`0!HrULi&1la*Kc6C7uR$jz)GN)<Cdx8iA6s;_{Av{P>k2f3<j_lIG146K"
            "h0mlIo*5rA09u~hwp}(63VUUQ--NyhN`Q{RSOvm$b-be|H(ViScUds-O6v9vxO9i4qa@rT_u_yY>`)&$A^n*{HVW"
            "nDCJa7RcJ0i@V;>tO`bT7AVKg;`Obn(!8E}D>`|ND?(7g7h8sxn8c1)+tJFM!Dd54|b<Fpo-_eJ{`96ifev(W^ys"
            "H)7m;AD!zom2LJt0_K5TYCviI-!0fJ<9B<yTC=<q2(#+77SG^Gc>1a2sVMG4a_Wh^c-vXD9c(t{zld{QY6vXmsa#"
            "0l>$3l%or>bn9rG0#mZiRE+-iYHbW8xsUR5pCBF&e%Kp=U^Ya`!7Y;H{uvz+vfvUNtka0(8h^r?fwr;bI$6<OBT}"
            "^%x7SOXU5bA=WwY&io@3G&3CGm;$jPd!g2Fvr(R5J4Z97ew3EIyEvRnE^kPp?5c2*)H&6-{{|&P2>X*QJBJ{aF;n"
            "Bu%+nE7BdCQixu+1b+*Kp~eftfbTras{>11EUrm7;?<aacF8q+5!<!AgdR=_R#1`JAcPN4#<W;DB;yH|%M4hPH})"
            "!)L%yM~$(cIE!`OXt^%hsJxqZ2#=`U|XzvQ<$Uk5A2uY<Erxlrog2^|10b1bKhu$a#hn!TcO7cJwptc>4&4=yTZb"
            "53q2lPO6ko2Fg_5arw7iv-15t|qa+GoV+@3hPE8J=r%{QNa<s7aWqR%R69d;yEsIiY^*D3lM9b+H3HC+iv^=tI)*"
            "m"
        )
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
