# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Desktop integration and the Debian package.
include(GNUInstallDirs)

set(stanko_linux ${CMAKE_CURRENT_LIST_DIR})
# Debian looks for it under the name of the package, which is not the name of the project.
set(stanko_docs ${CMAKE_INSTALL_DATADIR}/doc/stankodesk)
install(FILES ${stanko_linux}/stankodesk.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${stanko_linux}/org.stankodesk.stankodesk.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${CMAKE_SOURCE_DIR}/resources/icons/stankodesk.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${stanko_linux}/copyright DESTINATION ${stanko_docs})
install(FILES ${stanko_linux}/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME stankodesk)

# Debian wants manual pages and the changelog compressed, without a time stamp so that builds repeat.
find_program(STANKO_GZIP gzip REQUIRED)
set(stanko_compressed)
function(stanko_install_compressed source name destination)
    set(result ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz)
    add_custom_command(OUTPUT ${result} COMMAND ${STANKO_GZIP} -9nc ${source} > ${result}
        DEPENDS ${source} VERBATIM COMMENT "Compressing ${name}")
    install(FILES ${result} DESTINATION ${destination})
    list(APPEND stanko_compressed ${result})
    set(stanko_compressed ${stanko_compressed} PARENT_SCOPE)
endfunction()
foreach(program IN ITEMS stankodesk stankodeskctl stankodesk-sandbox)
    stanko_install_compressed(${stanko_linux}/${program}.1 ${program}.1 ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
stanko_install_compressed(${stanko_linux}/changelog changelog.Debian ${stanko_docs})
add_custom_target(stanko_linux_files ALL DEPENDS ${stanko_compressed})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# A plugin is loaded and not linked, so shlibdeps cannot see it: the SVG icon engine.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6svg6, ca-certificates, tzdata")
# Without a key store the token has to be given anew at each start; without the translations Qt's own buttons are English.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "gnome-keyring | kwalletmanager | keepassxc, qt6-translations-l10n, fonts-dejavu-core | fonts-noto-core, qt6-wayland")
