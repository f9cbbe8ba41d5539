/* Takes the file in as it is: no compiler has to parse megabytes of numbers. */
    .section .rodata
    .balign 4096
    .global herdGazetteerBegin
    .hidden herdGazetteerBegin
herdGazetteerBegin:
    .incbin HERD_GAZETTEER
    .global herdGazetteerEnd
    .hidden herdGazetteerEnd
herdGazetteerEnd:
    .byte 0
    .section .note.GNU-stack, "", %progbits
