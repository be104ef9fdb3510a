// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/repairdialog.h"

#include "ui/errortext/attentiontext.h"
#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/textheight.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRepairDialogWidth = 460;

QString useInstead(const AttentionItem &item)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("RepairDialog", text); };
    const auto thing = driftedThing(item.key);
    if (item.kind == AttentionKind::Conflict || !thing)
        return say(QT_TRANSLATE_NOOP("RepairDialog", "Перенести правки в сделку"));
    switch (thing->kind) {
    case DriftedThing::Kind::FieldMissing:
    case DriftedThing::Kind::FieldRetyped:
        return say(QT_TRANSLATE_NOOP("RepairDialog", "Использовать поле"));
    case DriftedThing::Kind::StageMissing:
        return say(QT_TRANSLATE_NOOP("RepairDialog", "Использовать этап"));
    case DriftedThing::Kind::PipelineMissing:
        return say(QT_TRANSLATE_NOOP("RepairDialog", "Использовать воронку"));
    case DriftedThing::Kind::UserMissing:
        return say(QT_TRANSLATE_NOOP("RepairDialog", "Назначить сотрудника"));
    }
    Q_UNREACHABLE();
}

/// Names are not unique in amoCRM; a deal is known by its number.
QString choiceText(const AttentionItem &item, const RepairChoice &choice)
{
    if (item.kind == AttentionKind::Conflict)
        return u"%1 · %2"_s.arg(dealNumber(choice.code.toLongLong()), choice.name);
    return u"%1 (%2)"_s.arg(choice.name, choice.code);
}

} // namespace

RepairDialog::RepairDialog(const AttentionItem &item, const QList<RepairChoice> &choices, QWidget *parent)
    : QDialog(parent), m_choice(new QComboBox), m_hint(new PlainLabel(QString(), LabelLook::Caption)),
      m_word(new PlainLabel), m_ok(makeButton({}, ButtonLook::Primary)), m_cancel(makeButton(tr("Отмена"))),
      m_wizard(makeButton(tr("Открыть мастер настройки")))
{
    const AttentionText words = attentionText(item);
    setWindowTitle(tr("Исправить"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(words.title, LabelLook::Title));
    auto *about = new PlainLabel(words.message, LabelLook::Muted);
    about->setWordWrap(true);
    column->addWidget(about);
    column->addSpacing(4);
    auto *label = new PlainLabel(useInstead(item), LabelLook::Muted);
    label->setBuddy(m_choice);
    column->addWidget(label);
    m_choice->setObjectName(u"repairChoice"_s);
    m_choice->setAccessibleName(useInstead(item));
    for (const RepairChoice &choice : choices)
        m_choice->addItem(choiceText(item, choice), choice.code);
    column->addWidget(m_choice);
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    m_word->setWordWrap(true);
    m_word->hide();
    column->addWidget(m_word);
    column->addSpacing(8);
    auto *row = new QHBoxLayout;
    m_wizard->setObjectName(u"repairWizard"_s);
    m_wizard->hide();
    row->addWidget(m_wizard);
    row->addStretch(1);
    row->addWidget(m_cancel);
    row->addWidget(m_ok);
    column->addLayout(row);

    m_ok->setText(tr("Исправить"));
    m_ok->setDefault(true);
    m_ok->setObjectName(u"repairOk"_s);
    if (choices.isEmpty()) {
        label->hide();
        m_choice->hide();
        m_ok->hide();
        m_cancel->setText(tr("Закрыть"));
        m_hint->setText(item.kind == AttentionKind::Conflict
                            ? tr("Подходящей сделки не нашлось. Восстановите сделку в amoCRM или отмените правки.")
                            : tr("Заменить нечем. Верните прежнее в amoCRM; вопрос закроется сам."));
    } else {
        m_hint->setText(item.kind == AttentionKind::Conflict
                            ? tr("Ждущие правки этой сделки уйдут в выбранную.")
                            : tr("Настройки изменятся, и ждущие правки уйдут с новым значением."));
        m_choice->setFocus();
    }
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &RepairDialog::submit);
    setMinimumWidth(Theme::current()->scaled(kRepairDialogWidth));
}

void RepairDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // The size hint knows nothing of lines that wrap at this width.
    resize(kRepairDialogWidth, layout()->heightForWidth(kRepairDialogWidth));
}

void RepairDialog::offerWizard(WizardStep step)
{
    if (m_choice->isHidden())
        m_hint->setText(tr("Подходящего в amoCRM нет. Верните прежнее, и вопрос закроется сам, или выберите другое в "
                           "мастере настройки."));
    m_wizard->show();
    connect(m_wizard, &QPushButton::clicked, this, [this, step] { Q_EMIT wizardWanted(step); });
}

void RepairDialog::say(const QString &sentence)
{
    m_word->setText(sentence);
    m_word->show();
    takeTextHeight(this);
}

void RepairDialog::fail(const QString &sentence)
{
    m_word->setTone(Tone::Late);
    say(sentence);
    m_choice->setEnabled(true);
    m_ok->setEnabled(true);
    m_choice->setFocus();
}

void RepairDialog::explain(const QStringList &variables)
{
    m_choice->hide();
    m_ok->hide();
    m_wizard->hide();
    m_cancel->setText(tr("Закрыть"));
    m_cancel->setFocus();
    say(tr("Настройки этой программы заданы снаружи (окружение или файл .env). Поставьте там: %1")
            .arg(variables.join(u", "_s)));
}

void RepairDialog::submit()
{
    if (!m_choice->isEnabled() || m_choice->currentIndex() < 0)
        return;
    m_choice->setEnabled(false);
    m_ok->setEnabled(false);
    Q_EMIT chosen(m_choice->currentData().toString());
}

} // namespace Stanko
