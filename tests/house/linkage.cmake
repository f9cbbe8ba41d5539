# Reads what was really linked and fails on what must not be there. One of:
# cmake -D READELF=<program> -D BINARY=<file> -D "FORBIDDEN=libOne|libOther" -P linkage.cmake
#   fails where BINARY itself needs a shared library of one of these names
# cmake -D NM=<program> -D ARCHIVE=<file> -P linkage.cmake
#   fails where a static library leaves a symbol of Qt's undefined

cmake_minimum_required(VERSION 3.25)

# Runs a program and sets <out> to the lines of its output that match <regex>.
function(matching_lines out regex)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX REPLACE "[][;]" " " text "${text}") # lists split at these
  string(REPLACE "\n" ";" lines "${text}")
  list(FILTER lines INCLUDE REGEX "${regex}")
  set(${out} "${lines}" PARENT_SCOPE)
endfunction()

if(BINARY)
  matching_lines(needed "\\(NEEDED\\)" ${READELF} -d ${BINARY})
  if(NOT needed)
    message(FATAL_ERROR "${BINARY} needs no library at all: was it read?")
  endif()
  set(found ${needed})
  list(FILTER found INCLUDE REGEX " (${FORBIDDEN})[.]")
else()
  matching_lines(symbols " " ${NM} ${ARCHIVE})
  if(NOT symbols)
    message(FATAL_ERROR "${ARCHIVE} has no symbols at all: was it read?")
  endif()
  matching_lines(found "(^|[^A-Za-z0-9_])(Q[A-Z][A-Za-z0-9]*|Qt[A-Za-z]*|qt_[a-z_]+|q[A-Z][A-Za-z0-9]*)"
    ${NM} -u -C ${ARCHIVE})
endif()

if(found)
  list(JOIN found "\nforbidden: " text)
  message("forbidden: ${text}")
  message(FATAL_ERROR "${BINARY}${ARCHIVE} needs what it must not")
endif()
