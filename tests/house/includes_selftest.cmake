# cmake -D HERE=<this folder> -D QT_INCLUDE=<as for includes.cmake> -P includes_selftest.cmake
# Runs includes.cmake over a small tree that is wrong in every way, and compares what it says to
# fixtures/expected.txt, line by line.

cmake_minimum_required(VERSION 3.25)

execute_process(
  COMMAND ${CMAKE_COMMAND} -D ROOT=${HERE}/fixtures/tree -D QT_INCLUDE=${QT_INCLUDE}
    -P ${HERE}/includes.cmake
  ERROR_VARIABLE said RESULT_VARIABLE result)
file(READ ${HERE}/fixtures/expected.txt expected)
string(FIND "${said}" "${expected}CMake Error" at)
if(result EQUAL 0 OR NOT at EQUAL 0)
  message(FATAL_ERROR "result ${result}, said:\n${said}\nexpected:\n${expected}")
endif()
