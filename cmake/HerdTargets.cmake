# What every target of the house shares: the language, the warnings, the sanitizers of a preset.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# moc 6.4 can't parse <concepts> of GCC 12; without the compiler's macros it skips what needs C++20.
set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

option(HERD_WERROR "Treat warnings as errors" OFF)
option(HERD_FUZZ "Build core, the simulation and the libFuzzer targets, and nothing else (clang)" OFF)
set(HERD_SANITIZE "" CACHE STRING "Sanitizers, comma-separated: address,undefined or thread")

add_library(herd_flags INTERFACE)
target_include_directories(herd_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(herd_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
  $<$<BOOL:${HERD_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  # At -O3 GCC 12 imagines ways through the standard library that no value takes; dev asks it at -O1.
  target_compile_options(herd_flags INTERFACE
    "$<$<CONFIG:Release>:-Wno-maybe-uninitialized;-Wno-restrict;-Wno-stringop-overflow>")
endif()
# What a program calls is bound as it starts, and can't be bent afterwards.
target_link_options(herd_flags INTERFACE LINKER:-z,relro,-z,now)
if(HERD_SANITIZE)
  target_compile_options(herd_flags INTERFACE -fsanitize=${HERD_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(herd_flags INTERFACE -fsanitize=${HERD_SANITIZE})
endif()
if(HERD_FUZZ)
  target_compile_options(herd_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

add_library(herd_qt_flags INTERFACE)
target_compile_definitions(herd_qt_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# herd_room(NAME SOURCES... DEPENDS targets...): a folder of the house as a static library. What may
# depend on what is drawn in docs/architecture.md and checked by tests/house.
function(herd_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(${name} PUBLIC ${ROOM_DEPENDS} PRIVATE herd_flags)
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  if("${ROOM_DEPENDS}" MATCHES "Qt6::")
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE herd_qt_flags)
  endif()
endfunction()
