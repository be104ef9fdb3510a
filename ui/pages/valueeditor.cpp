// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/valueeditor.h"

#include "ui/errortext/formats.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/halftyped.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kValueEditorTextLines = 4;
} // namespace

ValueEditor::ValueEditor(QWidget *parent)
    : QWidget(parent), m_heading(new PlainLabel({}, LabelLook::Muted)), m_day(new QDateEdit), m_line(new QLineEdit),
      m_text(new QPlainTextEdit), m_problem(new PlainLabel),
      m_save(makeButton(tr("Сохранить  Ctrl+Enter"), ButtonLook::Primary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(6);
    m_heading->setWordWrap(true);
    column->addWidget(m_heading);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(u"dd.MM.yyyy"_s);
    m_day->setLocale(interfaceLocale());
    m_day->setMinimumDate(QDate(1970, 1, 2));
    column->addWidget(m_day, 0, Qt::AlignLeft);
    column->addWidget(m_line);
    m_text->setTabChangesFocus(true);
    Theme::current()->fitToText(this, [this] {
        const QFontMetrics metrics(Theme::current()->bodyFont());
        m_day->setMinimumWidth(metrics.horizontalAdvance(u"00.00.0000"_s) + kDateFieldRoom);
        m_text->setFixedHeight(metrics.lineSpacing() * kValueEditorTextLines + 18);
    });
    column->addWidget(m_text);
    m_problem->setTone(Tone::Late);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QPushButton *cancel = makeButton(tr("Не менять"));
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_day->setObjectName(u"valueDay"_s);
    m_line->setObjectName(u"valueLine"_s);
    m_text->setObjectName(u"valueText"_s);
    m_save->setObjectName(u"valueSave"_s);
    cancel->setObjectName(u"valueCancel"_s);
    connect(m_save, &QPushButton::clicked, this, &ValueEditor::submit);
    connect(m_line, &QLineEdit::returnPressed, this, &ValueEditor::submit);
    connect(m_line, &QLineEdit::textChanged, this, &ValueEditor::showWhetherReady);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ValueEditor::showWhetherReady);
    connect(cancel, &QPushButton::clicked, this, &ValueEditor::cancelled);
    hide();
}

QWidget *ValueEditor::field() const
{
    if (m_isDay)
        return m_day;
    return m_isText ? static_cast<QWidget *>(m_text) : m_line;
}

QString ValueEditor::value() const
{
    if (m_isDay)
        return m_day->date().toString(Qt::ISODate);
    return (m_isText ? m_text->toPlainText() : m_line->text()).trimmed();
}

void ValueEditor::begin(const Edit &edit, const QString &heading, const QString &value)
{
    const auto *fieldEdit = std::get_if<FieldEdit>(&edit);
    m_isDay = fieldEdit && fieldEdit->role == FieldRole::NextMaintenance;
    m_isText = isPosted(edit) || (fieldEdit && fieldEdit->role == FieldRole::Configuration);
    m_heading->setText(heading);
    if (const QDate day = QDate::fromString(value, Qt::ISODate); m_isDay && day.isValid())
        m_day->setDate(day);
    m_line->setText(m_isDay || m_isText ? QString() : value);
    m_text->setPlainText(m_isText ? value : QString());
    for (QWidget *each :
         {static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_text)}) {
        each->setVisible(each == field());
        each->setAccessibleName(heading);
        each->setEnabled(true);
    }
    m_isWaiting = false;
    m_problem->hide();
    showWhetherReady();
    show();
    setHalfTyped(this, true);
    field()->setFocus();
    m_line->selectAll();
}

void ValueEditor::submit()
{
    if (m_isWaiting || value().isEmpty())
        return;
    m_isWaiting = true;
    m_problem->hide();
    field()->setEnabled(false);
    showWhetherReady();
    Q_EMIT submitted(value());
}

void ValueEditor::fail(const QString &sentence)
{
    m_isWaiting = false;
    m_problem->setText(sentence);
    m_problem->show();
    field()->setEnabled(true);
    showWhetherReady();
    field()->setFocus();
}

void ValueEditor::finish()
{
    m_isWaiting = false;
    hide();
    setHalfTyped(this, false);
}

void ValueEditor::showWhetherReady()
{
    m_save->setEnabled(!m_isWaiting && !value().isEmpty());
}

void ValueEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers().testFlag(Qt::ControlModifier)) {
        submit();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Stanko
