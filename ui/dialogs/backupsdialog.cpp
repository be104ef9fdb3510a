// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/backupsdialog.h"

#include "models/tables/backupmodel.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/listface.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tablelook.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr QSize kBackupsDialogSize(620, 480);
} // namespace

void BackupsDialog::openFor(const Desks &desks, QWidget *parent)
{
    auto *dialog = parent->findChild<BackupsDialog *>();
    if (!dialog)
        dialog = new BackupsDialog(desks, parent);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

BackupsDialog::BackupsDialog(const Desks &desks, QWidget *parent)
    : QDialog(parent), m_desks(desks), m_model(new BackupModel(this)), m_table(new QTableView),
      m_face(new ListFace(m_table)), m_result(new Banner), m_progress(new QProgressBar),
      m_progressText(new PlainLabel({}, LabelLook::Muted)), m_questionTitle(new PlainLabel({}, LabelLook::Bold)),
      m_questionUnsent(new PlainLabel), m_sure(makeButton(tr("Вернуться к копии"), ButtonLook::Danger)),
      m_keep(makeButton(tr("Не возвращаться"))), m_make(makeButton(tr("Сделать копию сейчас"))),
      m_restore(makeButton(tr("Вернуться к этой копии…")))
{
    setWindowTitle(tr("Резервные копии"));
    resize(kBackupsDialogSize);
    m_question = buildQuestion();
    build();
    m_table->setObjectName(u"backupTable"_s);
    m_result->setObjectName(u"backupResult"_s);
    m_make->setObjectName(u"backupMake"_s);
    m_restore->setObjectName(u"backupRestore"_s);
    m_sure->setObjectName(u"backupSure"_s);
    m_keep->setObjectName(u"backupKeep"_s);
    connect(m_make, &QPushButton::clicked, this, &BackupsDialog::make);
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::choose);
    connect(m_sure, &QPushButton::clicked, this, &BackupsDialog::restore);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_question->hide();
        m_table->setFocus();
        showReady();
    });
    connect(m_table, &QTableView::activated, this, &BackupsDialog::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        // The question was about another copy.
        m_question->hide();
        showReady();
    });
    connect(m_face, &ListFace::retryWanted, this, &BackupsDialog::ask);
    connect(m_face, &ListFace::nextStepWanted, this, &BackupsDialog::make);
    connect(m_result, &Banner::buttonClicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_replacedFile).absolutePath())); });
    m_face->showLoading();
    ask();
}

void BackupsDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    auto *about = new PlainLabel(tr("Копии данных на этом компьютере. Они делаются сами раз в день и перед обновлением "
                                    "программы."),
                                 LabelLook::Muted);
    about->setWordWrap(true);
    column->addWidget(about);
    m_model->setCellText([this](const BackupInfo &copy, BackupColumn at) { return cellText(copy, int(at)); });
    m_table->setModel(m_model);
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(windowTitle());
    m_table->setProperty("framed", true);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(int(BackupColumn::Kind), QHeaderView::Stretch);
    column->addWidget(m_face, 1);
    column->addWidget(m_question);
    m_result->setCloseable(true);
    column->addWidget(m_result);
    auto *progress = new QHBoxLayout;
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(140);
    progress->addWidget(m_progress);
    progress->addWidget(m_progressText, 1);
    column->addLayout(progress);
    m_progress->hide();
    m_progressText->hide();
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_make);
    foot->addWidget(m_restore);
    foot->addStretch(1);
    QPushButton *leave = makeButton(tr("Закрыть"));
    foot->addWidget(leave);
    column->addLayout(foot);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
}

QFrame *BackupsDialog::buildQuestion()
{
    auto *question = new QFrame;
    question->setObjectName(u"inset"_s);
    auto *column = new QVBoxLayout(question);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    column->addWidget(m_questionTitle);
    const auto say = [column](PlainLabel *label) {
        label->setWordWrap(true);
        column->addWidget(label);
    };
    say(new PlainLabel(tr("• Нынешняя база не удаляется: она будет отложена рядом.")));
    say(m_questionUnsent);
    say(new PlainLabel(tr("• Что изменилось в amoCRM с тех пор, прочитается при следующем обмене. Уже отправленное "
                          "второй раз не уйдёт.")));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_sure);
    buttons->addWidget(m_keep);
    buttons->addStretch(1);
    column->addLayout(buttons);
    question->hide();
    return question;
}

QString BackupsDialog::momentOf(const BackupInfo &copy) const
{
    return dateAndTime(copy.madeAt, accountZone(m_desks));
}

QString BackupsDialog::cellText(const BackupInfo &copy, int column) const
{
    switch (BackupColumn(column)) {
    case BackupColumn::Made:
        return momentText(copy.madeAt, nowOf(m_desks), accountZone(m_desks));
    case BackupColumn::Kind:
        return copy.isBeforeUpdate ? tr("перед обновлением программы") : tr("обычная");
    case BackupColumn::Unsent:
        return copy.unsent > 0 ? counted(Counted::Change, copy.unsent) : tr("нет");
    case BackupColumn::Size:
        return interfaceLocale().formattedDataSize(copy.bytes, 1, QLocale::DataSizeTraditionalFormat);
    case BackupColumn::Count:
        break;
    }
    return {};
}

void BackupsDialog::ask()
{
    m_desks.data->backups().then(this, [this](const Result<QList<BackupInfo>> &answer) {
        if (!answer) {
            m_face->showError(answer.error());
            showReady();
            return;
        }
        m_model->apply(*answer);
        if (answer->isEmpty())
            m_face->showEmpty(tr("Копий пока нет"), tr("Первая сделается сама; можно и сейчас."),
                              tr("Сделать копию сейчас"));
        else
            m_face->showList();
        if (!answer->isEmpty() && !m_table->currentIndex().isValid())
            m_table->selectRow(0);
        showReady();
    });
}

void BackupsDialog::make()
{
    if (m_isBusy)
        return;
    begin(tr("Копия делается…"));
    m_desks.data->makeBackup().then(this, [this](const Result<BackupInfo> &answer) {
        if (answer) {
            tell(Tone::Fine, tr("Копия сделана: %1.").arg(momentOf(*answer)));
            ask();
        } else {
            const ErrorText text = errorText(answer.error());
            tell(Tone::Late, text.what + u' ' + text.remedy, {}, text.technical);
        }
    });
}

void BackupsDialog::choose()
{
    const BackupInfo *copy = m_model->rowOf(m_table->currentIndex());
    if (!copy || m_isBusy)
        return;
    m_chosen = *copy;
    m_result->hide();
    m_questionTitle->setText(tr("Вернуться к копии от %1?").arg(momentOf(m_chosen)));
    const int waiting = m_desks.sync->state().waiting;
    m_questionUnsent->setText(waiting > 0 ? tr("• Неотправленные правки перейдут в неё, сейчас их %1.").arg(waiting)
                                          : tr("• Неотправленных правок сейчас нет."));
    m_question->show();
    // Enter by accident keeps things as they are.
    m_keep->setFocus();
    showReady();
}

void BackupsDialog::restore()
{
    if (m_isBusy)
        return;
    m_question->hide();
    begin(tr("Данные возвращаются к копии от %1…").arg(momentOf(m_chosen)));
    m_desks.data->restore(m_chosen.file).then(this, [this](const Result<RestoreReport> &answer) {
        if (!answer) {
            const ErrorText text = errorText(answer.error());
            tell(Tone::Late, text.what + u' ' + tr("Ничего не изменилось.") + u' ' + text.remedy, {}, text.technical);
            return;
        }
        m_replacedFile = answer->replacedFile;
        QString sentence = tr("Данные вернулись к копии от %1, прежняя база отложена.").arg(momentOf(m_chosen));
        if (answer->carriedIntents > 0)
            sentence += u' ' + tr("Взято с собой неотправленных правок: %1.").arg(answer->carriedIntents);
        tell(Tone::Fine, sentence, tr("Открыть папку"), QDir::toNativeSeparators(m_replacedFile));
        ask();
    });
}

void BackupsDialog::begin(const QString &sentence)
{
    m_isBusy = true;
    m_result->hide();
    m_progressText->setText(sentence);
    m_progress->show();
    m_progressText->show();
    showReady();
}

void BackupsDialog::tell(Tone tone, const QString &sentence, const QString &button, const QString &details)
{
    m_isBusy = false;
    m_progress->hide();
    m_progressText->hide();
    m_result->tell(tone, sentence, button, details);
    showReady();
    if (!isVisible())
        show();
}

void BackupsDialog::showReady()
{
    m_make->setEnabled(!m_isBusy);
    m_restore->setEnabled(!m_isBusy && m_question->isHidden() && m_table->currentIndex().isValid() &&
                          m_model->rowCount() > 0);
    m_table->setEnabled(!m_isBusy);
}

void BackupsDialog::done(int result)
{
    QDialog::done(result);
    if (!m_isBusy)
        deleteLater();
}

} // namespace Stanko
