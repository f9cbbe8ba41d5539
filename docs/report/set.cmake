# Sets the report with PDFLATEX into OUT. Refuses one that is too long, sticks out of its columns, or refers to what
# is not there.
file(MAKE_DIRECTORY ${OUT})
foreach(run IN ITEMS first second) # the second knows what the first has numbered
  execute_process(
    COMMAND ${PDFLATEX} -interaction=nonstopmode -halt-on-error -output-directory=${OUT} report.tex
    WORKING_DIRECTORY ${CMAKE_CURRENT_LIST_DIR}
    OUTPUT_VARIABLE said
    RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "${said}")
  endif()
endforeach()

file(READ ${OUT}/report.log log)
string(REGEX MATCHALL "(Overfull|LaTeX Warning: (Reference|Citation))[^\n]*" faults "${log}")
if(NOT log MATCHES "Output written on [^(]*\\(([0-9]+) page" OR CMAKE_MATCH_1 GREATER 5)
  list(APPEND faults "the report may have five pages, and has ${CMAKE_MATCH_1}")
endif()
if(faults)
  file(REMOVE ${OUT}/report.pdf)
  list(JOIN faults "\n" faults)
  message(FATAL_ERROR "${faults}")
endif()
