# Packages for Debian: cpack --config build/PRESET/CPackConfig.cmake, or ./dev package.

# Packages name somebody to turn to. Nobody has the default, by RFC 2606: who gives packages to others
# says here who that is.
set(HERD_MAINTAINER "Herd developers <herd@herd.invalid>" CACHE STRING
  "Maintainer of the Debian packages: NAME <ADDRESS>")

set(license_file ${PROJECT_SOURCE_DIR}/LICENSE)
file(READ ${license_file} license)
file(READ ${PROJECT_SOURCE_DIR}/NOTICE notice)
file(CONFIGURE OUTPUT copyright CONTENT "${license}\n${notice}" @ONLY)
configure_file(debian/changelog.in changelog @ONLY)
execute_process(COMMAND ${GZIP} -9nf changelog WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}
  COMMAND_ERROR_IS_FATAL ANY)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME herd)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_SET_DESTDIR ON)
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${HERD_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_COMPONENTS_ALL headless dashboard data bench)

# herd_package(COMPONENT SECTION DESCRIPTION FIELD value...): package herd-COMPONENT.
macro(herd_package component section description)
  string(TOUPPER ${component} name)
  set(CPACK_DEBIAN_${name}_PACKAGE_NAME herd-${component})
  set(CPACK_DEBIAN_${name}_PACKAGE_SECTION ${section})
  set(CPACK_DEBIAN_${name}_DESCRIPTION "${description}")
  set(fields ${ARGN})
  while(fields)
    list(POP_FRONT fields field value)
    set(CPACK_DEBIAN_${name}_PACKAGE_${field} "${value}")
  endwhile()
  file(GLOB CPACK_DEBIAN_${name}_PACKAGE_CONTROL_EXTRA
    ${CMAKE_CURRENT_SOURCE_DIR}/debian/${component}/*)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/copyright ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz
    DESTINATION ${CMAKE_INSTALL_DOCDIR}-${component} COMPONENT ${component})
endmacro()

herd_package(headless net "application server herd: a server
Servers of a herd take location reports from mobile clients over TCP, tell
each other directly, and answer what is near a client, from a gazetteer of
their own or from Google Places.
.
This package has the server and its systemd service, herd@NAME."
  SHLIBDEPS ON
  DEPENDS "libqt6sql6-sqlite, systemd | systemd-standalone-sysusers"
  SUGGESTS "herd-dashboard, logrotate")

herd_package(dashboard net "application server herd: watch it in a window
Shows the servers of a herd, their links, clients on a map, and each report
on its way. It attaches to servers that run, or runs a demonstration."
  SHLIBDEPS ON
  RECOMMENDS qt6-translations-l10n
  SUGGESTS herd-headless)

herd_package(bench net "application server herd: measure a server
Drives a server as many clients would, checks every answer, and says how many
there were, how long they took and what they cost the server. It drives Redis
and NATS likewise, to compare with."
  SHLIBDEPS ON
  SUGGESTS herd-headless)

herd_package(data net "application server herd: buses to replay, and documents
Five hours of positions of real buses, with a program that replays them
through a herd and checks every answer: /usr/share/herd/trace/replay.py. The
documents say how to run servers, and describe their protocols exactly."
  ARCHITECTURE all
  DEPENDS python3:any
  RECOMMENDS herd-headless)

include(CPack)
