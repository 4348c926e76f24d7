# Generated from specs/2026-04/db_data.proto by `make generate`; edit specs/ or templates/ instead.
"""VectorService 2026-04: messages, built from descriptors in a private pool.

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
            "c-pmCNpsv(5RNo^&tgYO9LL!eLKcEdIRrvN0U2kln3N;OrV0)!dGu^l)<}b-3Gs<5H?F{eDmYLDT!1Q$DSidq;a6"
            "~^-=@to_9TRxUcY{=?ytYs-4gs=fn%FNu<4QcK^Vlr`fy`Dio;<qHrQI5;=6|2)xT7ry23QH>rmZriRVPK%Bj-%="
            "E51HplonO<2KW}<;UT+DUQrNgl0ypO+#smY@;FNe8Z%V+9jwww!I;lRZ-SlnAu@`jqaLU>6&^~(SKE;!i4A<_(RX"
            "LxB+UkvoN>Azynla`gix44PP#_Gtlyf{dE#r>H8H_X>w_zggCkWrcf$T$EgyRa;1|1>p>vhD5FZ9zKY7Y!rROWLL"
            "^iwEY!nea1`e8DT&f^BYC#U&hCtI300CPJ-O&sp}gh#j(!~)iH2rCl^K&69S6G5x_A^C35Z$;;KAzBlC^eYY4z6h"
            "zV2smpcnLu7P?Iy%radsD<95_{msC${Y@hXH&Z6Y+XE8KZ~4KezF_5G{U1g7PA%P8?*6ErxWkVwOXofyo_C*WKcW"
            "ZMtIW`4_~rt%opsBxW1G7%w=3uM_n@^hu)~P3xFT&9YKWBE6R@;RxzuJ7yj0v!B`*3`cuCesFAhRPMRgs)YkV4aL"
            "|cG%#9nHN?J~<}+sL|NwxX<Km!aM#u}uSG1RPHtGf~ukQ!u<<5E5sMhX<h&(S1gI)#Qte-=*FCt~{IH<w^bi7X3E"
            "KCwM+y_1(bN&O>!Lh)5VS-<t~^W0ft164G7lQ%#3>B$l<LW87rRj3(dbHt}^t;7M)LWzHrQbPvG(tT*?3pM?4{v~"
            "xaar=j+kp)7Ay&ETk;Qm!3?hHv)?0@UOFHOy3?zX=^_F&YGZM6|Qe;b9TS>IFlehu=2aQo2Zm`WFhcb5YU~>xx>9"
            "B^DpG;{ZHv%l16>?z-9Fk{h0v_pDU#Oq-|G--}7OR|<uiJ`Ek|5D!Iv2U@pD-1~UEhr5IGmjW})KzI9nK@({zcTg"
            "$%{(9oOx>v;&ik~Zrb_6P(+jnDzMf<K|@+I9eV0vJ0y1pGF7pyqgB0htqaaT2`(w#?i1NFNNs9D@_w+>Z{*`buOi"
            "dOWWR5-jNMnQ#li|jgUj8PS=6Fqn`?jd<A!^qy0ccE&m(iLLD#We2M08)<y5t_zwB0`Wd3V32}5n5SaMl}B8`Np5"
            "zn6%R~%$N_|HZ(Js>3<^Y1*HT=SBe-NHF6676EZJ2PW`C@P1>g=zmEcTH?rYA;T9=T`8r2bbt0mc#uGJ<L%Dzhqc"
            "MN&UNk-hkg`J4pzM<;u|R`8>vK@20p5#Azu1!W-?8@d=tWk~6tmhe<l!`jd2*^d$+@pU&OIt#lJ#;f>q?sS0v!wa"
            "dpIQFwrILDxk>B4wbKJoiGzW)#nWw;adH1e7w@MfXfgjME3hM7N?%%<=%uvPxqi<ZI=P{!ZnlL~#D4*%rCKspRG8"
            "wFkjrwYy$m&UKXlPlmGP!!WU^w)O_m-enyrcS@U&&p!?zo|r6)UI)sy+^C1^%H+qX7sW&!AwMX5-Ix0#Gm@gj8k_"
            "7e+bj!OrQXtpUXa~tK0iI}pk11&3Kvb!Iqto&j9BhXgxyTl_RiP6xDBkdg2`ZgBBWZ=g@GNYj>clYSSzhc#ucKQ8"
            "$6>1@WhcJA=*!g->>SX;;C--C03z{j*nHzZxDr{TR0YYLs*3fsEyA);oRHCv~Dw6j)RnmV}>7bVx44;3@pWuF9!>"
            ">dVTa%9ZO;k<@zia)@%t6&>n1hZ%%?Y=yaOmUhpx?9#&d-?DVR5tps9Qo)H|ZeD5fdD_1XDb%4nm9Bb~yMId|5|q"
            "m|RZHYA|gT)b%Aea+5^8&|N3@e1|+)iEU(+$Vggkl*vlm6_|b?ky#n``!;s%)6n7<JvVAMxr`6mKPYgB_MYTy;=!"
            "n1E4%fmUb{=%PTRd~)@i#R*>E%cIBnAUFE}t4eNE;hNO&PH?I9yk<TwxL3(Sn-bM)Ag(2RrF_5`9do{9-f!~iXhb"
            "XQ?kCOPqDq9&vhm|4V28}B?v=MR)6^9Md79jg(tt8a@arVM$BR+yOH0j?lf&R6<5XfyT^hyT!`cR%xAtRa7S>3=A"
            "2a1@{;-9hGYnhTt$Q)RQsWeli{$ECeJ#wvo%l(}gM@5<s6H|ITVFm6_mkCye8ydC`wnBgCG&zPU@%P=?U{t8CkAH"
            "m31jPVCjvWj6o%hS`)aNIueBS}+M;}a1D=&S(9+8BDCPojvystP!63n8MeasK8CLzxwZX|}VLRtI`<v2KTMj}`g`"
            "EtPyt--wfdFhc)yu^LRTHgF;RiAA+&oh1DL>uBOwjm-=ttdnd*`X&ba2oGapOV#U4y=+d2os9n6GE5b48}X@fF8`"
            "^r-zXN!>_<xrz)FB+)Zr1cF(nf(FX{QnSS>61ufGL{C9@ePm&0H{!k7+fCjfZ)w%0vQvAUU&=wB<)$=?d?a^bi2("
            "ZaPE`MY{$uiw>19->)ejK>+I<PXY!0qz$V>i"
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
Struct = GetMessageClass(_POOL.FindMessageTypeByName("google.protobuf.Struct"))
"""This pool's own: messages of google.protobuf.struct_pb2 do not fit into the classes above."""
