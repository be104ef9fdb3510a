# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Input for the NSIS generator of CPack. Nobody has run it on Windows yet: see CONTRIBUTING.md.
set(CPACK_GENERATOR NSIS)
set(CPACK_PACKAGE_NAME StankoDesk)
set(CPACK_PACKAGE_INSTALL_DIRECTORY StankoDesk)
set(CPACK_PACKAGE_EXECUTABLES stankodesk "StankoDesk")
set(CPACK_NSIS_DISPLAY_NAME "StankoDesk ${PROJECT_VERSION}")
set(CPACK_NSIS_PACKAGE_NAME "StankoDesk")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin/stankodesk.exe")
set(CPACK_NSIS_MUI_FINISHPAGE_RUN stankodesk.exe)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH OFF)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_UNINSTALL_NAME Uninstall)

# Windows has no package manager to bring Qt, so windeployqt copies what the programs need next to them.
get_target_property(stanko_qmake Qt6::qmake IMPORTED_LOCATION)
get_filename_component(stanko_qt_bin ${stanko_qmake} DIRECTORY)
find_program(STANKO_WINDEPLOYQT windeployqt HINTS ${stanko_qt_bin} REQUIRED)
install(CODE "
    foreach(program IN ITEMS stankodesk stankodeskctl stankodesk-sandbox)
        execute_process(COMMAND \"${STANKO_WINDEPLOYQT}\" --release --no-compiler-runtime
            \"\${CMAKE_INSTALL_PREFIX}/bin/\${program}.exe\" COMMAND_ERROR_IS_FATAL ANY)
    endforeach()")
set(CMAKE_INSTALL_UCRT_LIBRARIES ON)
include(InstallRequiredSystemLibraries)
