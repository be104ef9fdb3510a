// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/supportreportdialog.h"

#include "models/service/datadesk.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textheight.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtGui/QDesktopServices>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>


using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kSupportReportDialogWidth = 520;
} // namespace

void SupportReportDialog::openFor(const Desks &desks, QWidget *parent)
{
    auto *dialog = parent->findChild<SupportReportDialog *>();
    if (!dialog)
        dialog = new SupportReportDialog(desks, parent);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

SupportReportDialog::SupportReportDialog(const Desks &desks, QWidget *parent)
    : QDialog(parent), m_desks(desks), m_result(new Banner), m_save(makeButton(tr("Сохранить…"), ButtonLook::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Отчёт для поддержки"));
    setMinimumWidth(Theme::current()->scaled(kSupportReportDialogWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    const auto say = [column](const QString &text, LabelLook look) {
        auto *label = new PlainLabel(text, look);
        label->setWordWrap(true);
        column->addWidget(label);
    };
    say(tr("Один файл .zip, который можно приложить к письму. Сам он никуда не отправляется."), LabelLook::Muted);
    say(tr("Что внутри"), LabelLook::Bold);
    say(tr("Версии программы и системы, настройки без токена, число записей, журнал программы, журнал обмена, "
           "состояния правок."),
        LabelLook::Body);
    say(tr("Чего внутри нет"), LabelLook::Bold);
    say(tr("Токена и паролей, имён, телефонов, названий сделок и текстов комментариев."), LabelLook::Body);
    column->addWidget(m_result);
    column->addStretch(1);
    column->addSpacing(8);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch(1);
    QPushButton *leave = makeButton(tr("Закрыть"));
    m_save->setObjectName(u"reportSave"_s);
    m_result->setObjectName(u"reportResult"_s);
    foot->addWidget(leave);
    foot->addWidget(m_save);
    column->addLayout(foot);
    m_save->setDefault(true);
    m_save->setFocus();
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SupportReportDialog::chooseFile);
    connect(m_result, &Banner::buttonClicked, this, [this] {
        if (m_file.isEmpty())
            chooseFile();
        else
            QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath()));
    });
    for (const auto enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(shortcut, &QShortcut::activated, m_save, &QPushButton::click);
    }
}

void SupportReportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Куда сохранить отчёт"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Архив (*.zip)")});
    dialog->setDefaultSuffix(u"zip"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(u"stankodesk-%1.zip"_s.arg(accountToday(m_desks).toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &SupportReportDialog::save);
    dialog->open();
}

void SupportReportDialog::save(const QString &file)
{
    m_save->setEnabled(false);
    m_file.clear();
    m_result->tell(Tone::Info, tr("Отчёт собирается…"));
    growToText(this);
    m_desks.data->saveDiagnostics(file).then(this, [this, file](const Done &answer) {
        m_save->setEnabled(true);
        if (!answer) {
            m_result->tellError(answer.error(), tr("Другое место…"));
            growToText(this);
            return;
        }
        m_file = file;
        m_result->tell(Tone::Fine, tr("Отчёт сохранён: %1").arg(QFileInfo(file).fileName()), tr("Открыть папку"),
                       QDir::toNativeSeparators(file));
        growToText(this);
    });
}

void SupportReportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    growToText(this);
}

} // namespace Stanko
