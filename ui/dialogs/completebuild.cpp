// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/completedialog.h"
#include "ui/dialogs/consumablepicker.h"
#include "ui/dialogs/editfoot.h"
#include "ui/dialogs/pushpreview.h"
#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kCompleteDialogWidth = 510;

PlainLabel *fieldLabel(const QString &text, QWidget *buddy)
{
    auto *label = new PlainLabel(text, LabelLook::Muted);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

/// A field of the row below the words, with its name above.
QWidget *namedField(const QString &name, QWidget *field)
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(fieldLabel(name, field));
    column->addWidget(field);
    return both;
}

} // namespace

void CompleteDialog::build()
{
    setMinimumWidth(Theme::current()->scaled(kCompleteDialogWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(6);
    column->addWidget(new PlainLabel(windowTitle(), LabelLook::Title));
    QStringList about;
    if (m_subject.lead != 0)
        about.append(dealNumber(m_subject.lead));
    about << m_subject.title << m_subject.machine;
    about.removeAll(QString());
    auto *subject = new PlainLabel(about.join(u" · "_s), LabelLook::Muted);
    subject->setWordWrap(true);
    column->addWidget(subject);
    column->addSpacing(6);

    m_note->setTabChangesFocus(true);
    m_note->setPlaceholderText(tr("Например: заменён энкодер оси Z, проверена геометрия"));
    m_note->setFixedHeight(QFontMetrics(m_note->font()).lineSpacing() * 4 + 16);
    column->addWidget(fieldLabel(tr("Что сделано"), m_note));
    column->addWidget(m_note);

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_kindField = namedField(tr("Вид ТО"), m_kind);
    m_kind->setMinimumContentsLength(8);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row->addWidget(m_kindField, 1);
    row->addWidget(namedField(tr("Выполнено"), m_doneOn), 1);
    row->addWidget(namedField(tr("Часы работы"), m_hours), 1);
    m_hours->setPlaceholderText(tr("необязательно"));
    m_kindField->hide();
    column->addLayout(row);
    column->addWidget(m_consumables);

    column->addWidget(m_nextLabel);
    m_nextLabel->setWordWrap(true);
    auto *next = new QHBoxLayout;
    next->setSpacing(12);
    next->addWidget(m_nextChoice);
    m_ownNext->setAccessibleName(tr("Дата следующего ТО"));
    next->addWidget(m_ownNext, 1);
    column->addLayout(next);

    addEditFoot(column, m_preview, m_problem, m_cancel, m_confirm);

    // The names are how tests find the fields; nothing else depends on them.
    m_note->setObjectName(u"completeNote"_s);
    m_doneOn->setObjectName(u"completeDoneOn"_s);
    m_hours->setObjectName(u"completeHours"_s);
    m_kind->setObjectName(u"completeKind"_s);
    m_consumables->setObjectName(u"completeConsumables"_s);
    m_nextChoice->setObjectName(u"completeNextChoice"_s);
    m_ownNext->setObjectName(u"completeOwnNext"_s);
    m_problem->setObjectName(u"completeProblem"_s);
    m_confirm->setObjectName(u"completeConfirm"_s);
    m_nextChoice->setAccessibleName(tr("Следующее ТО"));
}

} // namespace Stanko
