# cmake -D SOURCE=<tree> -D BUILD=<folder> -D GENERATOR=<name> -D COMPILER=<c++> -P buildreleased.cmake
# Builds the programs that the instruction gates count, optimised as they are released.

execute_process(
  COMMAND ${CMAKE_COMMAND} -S ${SOURCE} -B ${BUILD} -G ${GENERATOR} -D CMAKE_BUILD_TYPE=Release
    -D CMAKE_CXX_COMPILER=${COMPILER} -D HERD_TESTS=OFF
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${BUILD} --target herd-headless herd-bench
  COMMAND_ERROR_IS_FATAL ANY)
