# SPDX-FileCopyrightText: 2026 StankoDesk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# One function per kind of target, so that every folder is built with the same warnings and definitions.

add_library(stanko_options INTERFACE)
target_include_directories(stanko_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(stanko_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH QT_STRICT_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
    target_compile_options(stanko_options INTERFACE /W4 /utf-8 $<$<BOOL:${STANKO_WERROR}>:/WX>)
else()
    target_compile_options(stanko_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
        -Woverloaded-virtual -Wcast-qual -Wformat=2 $<$<BOOL:${STANKO_WERROR}>:-Werror>)
    if(STANKO_FUZZ)
        if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
            message(FATAL_ERROR "STANKO_FUZZ needs clang: libFuzzer is a part of it")
        endif()
        target_compile_options(stanko_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined
            -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
        target_link_options(stanko_options INTERFACE -fsanitize=address,undefined)
    endif()
    if(STANKO_SANITIZE)
        target_compile_options(stanko_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
        target_link_options(stanko_options INTERFACE -fsanitize=address,undefined)
    endif()
endif()

# Linking the test programs with the usual linker takes minutes; the one that does it in seconds is no condition.
if(STANKO_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    find_program(STANKO_MOLD mold)
    if(STANKO_MOLD)
        target_link_options(stanko_options INTERFACE -fuse-ld=mold)
    endif()
endif()

# Precompiled headers of Qt alone, made once per flavour and shared. They hold what most files use and no more: mapping
# a header of the whole of QtWidgets (300 MB) into the compiler costs as much as it saves. Libraries (-fPIC) and
# programs (-fPIE) cannot share one.
set(STANKO_CORE_HEADERS <QtCore/QCoreApplication> <QtCore/QDateTime> <QtCore/QFuture> <QtCore/QHash>
    <QtCore/QJsonArray> <QtCore/QJsonDocument> <QtCore/QJsonObject> <QtCore/QLoggingCategory> <QtCore/QObject>
    <QtCore/QSet> <QtCore/QStringList> <QtCore/QTimeZone> <QtCore/QTimer> <QtCore/QUrl> <QtCore/QVariant>
    <algorithm> <functional> <memory> <optional> <utility> <variant>)
set(STANKO_WIDGET_HEADERS <QtGui/QAction> <QtGui/QKeyEvent> <QtGui/QPainter> <QtGui/QShortcut> <QtWidgets/QBoxLayout>
    <QtWidgets/QLabel> <QtWidgets/QLineEdit> <QtWidgets/QMenu> <QtWidgets/QPushButton> <QtWidgets/QTableView>)
function(stanko_precompile target kind)
    get_target_property(libraries ${target} LINK_LIBRARIES)
    get_target_property(definitions ${target} COMPILE_DEFINITIONS)
    set(flavour core)
    if(libraries MATCHES "Qt6::Widgets|stanko_ui|stanko_theme|stanko_widgets")
        set(flavour widgets)
    endif()
    if(NOT definitions MATCHES "QT_NO_KEYWORDS")
        return()
    endif()
    set(pch stanko_pch_${flavour}_${kind})
    if(NOT TARGET ${pch})
        set(source ${CMAKE_BINARY_DIR}/pch/${pch}.cpp)
        if(kind STREQUAL "lib")
            file(WRITE ${source} "")
            add_library(${pch} STATIC ${source})
        else()
            file(WRITE ${source} "int main() { return 0; }\n")
            add_executable(${pch} EXCLUDE_FROM_ALL ${source})
        endif()
        set_target_properties(${pch} PROPERTIES AUTOMOC OFF)
        target_compile_definitions(${pch} PRIVATE QT_NO_KEYWORDS)
        set(headers ${STANKO_CORE_HEADERS})
        if(flavour STREQUAL "widgets")
            list(APPEND headers ${STANKO_WIDGET_HEADERS})
            target_link_libraries(${pch} PRIVATE stanko_options Qt6::Widgets)
        else()
            target_link_libraries(${pch} PRIVATE stanko_options Qt6::Core)
        endif()
        target_precompile_headers(${pch} PRIVATE ${headers})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${pch})
endfunction()

# stanko_add_module(name [APART] SOURCES … LINK … [ALONE …]): a static library with the project's warnings and
# definitions. STANKO_UNITY does not compile sources together that have private names in common: all of an APART library,
# those named ALONE of others.
# QT_NO_KEYWORDS is private to our sources because the headers of QCustomPlot still use the keywords.
function(stanko_add_module name)
    cmake_parse_arguments(ARG "KEYWORDS;APART" "" "SOURCES;LINK;ALONE" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC stanko_options ${ARG_LINK})
    if(NOT ARG_KEYWORDS)
        target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS)
    endif()
    if(STANKO_UNITY AND NOT ARG_APART)
        set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
        set_source_files_properties(${ARG_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            # GCC takes a private class that is not in the main file for one that others see.
            target_compile_options(${name} PRIVATE -Wno-subobject-linkage)
        endif()
    endif()
    stanko_precompile(${name} lib)
endfunction()

# stanko_add_program(name SOURCES … LINK …): an installed executable.
function(stanko_add_program name)
    cmake_parse_arguments(ARG "GUI" "" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE stanko_options ${ARG_LINK})
    target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS STANKO_VERSION="${PROJECT_VERSION}")
    if(ARG_GUI)
        set_target_properties(${name} PROPERTIES WIN32_EXECUTABLE ON)
    endif()
    stanko_precompile(${name} exe)
    install(TARGETS ${name} RUNTIME)
endfunction()
