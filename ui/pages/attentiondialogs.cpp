// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/attentiondialogs.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace Stanko {

namespace {
constexpr int kAttentionDialogWidth = 420;
} // namespace

LineDialog::LineDialog(const QString &title, const QString &about, const QString &label, const QString &button,
                       QWidget *parent)
    : QDialog(parent), m_field(new QLineEdit), m_hint(new PlainLabel(QString(), LabelLook::Caption)),
      m_problem(new PlainLabel), m_ok(makeButton(button, ButtonLook::Primary))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 16, 18, 16);
    column->setSpacing(8);
    column->addWidget(new PlainLabel(title, LabelLook::Title));
    auto *aboutLabel = new PlainLabel(about, LabelLook::Muted);
    aboutLabel->setWordWrap(true);
    column->addWidget(aboutLabel);
    column->addSpacing(4);
    auto *fieldLabel = new PlainLabel(label, LabelLook::Muted);
    fieldLabel->setBuddy(m_field);
    column->addWidget(fieldLabel);
    m_field->setAccessibleName(label);
    column->addWidget(m_field);
    m_hint->setWordWrap(true);
    m_hint->hide();
    column->addWidget(m_hint);
    m_problem->setTone(Tone::Late);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addSpacing(8);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    QPushButton *cancel = makeButton(tr("Отмена"));
    row->addWidget(cancel);
    row->addWidget(m_ok);
    column->addLayout(row);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &LineDialog::submit);
    connect(m_field, &QLineEdit::returnPressed, this, &LineDialog::submit);
    connect(m_field, &QLineEdit::textChanged, this, &LineDialog::showWhetherReady);
    showWhetherReady();
    m_field->setFocus();
    setMinimumWidth(Theme::current()->scaled(kAttentionDialogWidth));
}

void LineDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // The size hint knows nothing of lines that wrap at this width.
    resize(kAttentionDialogWidth, layout()->heightForWidth(kAttentionDialogWidth));
}

void LineDialog::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void LineDialog::setText(const QString &text)
{
    m_field->setText(text);
    m_field->selectAll();
}

QString LineDialog::text() const
{
    return m_field->text().trimmed();
}

void LineDialog::fail(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
    m_field->setEnabled(true);
    resize(width(), sizeHint().height());
    showWhetherReady();
    m_field->setFocus();
}

void LineDialog::submit()
{
    if (text().isEmpty() || !m_field->isEnabled())
        return;
    m_field->setEnabled(false);
    m_ok->setEnabled(false);
    Q_EMIT submitted(text());
}

void LineDialog::showWhetherReady()
{
    m_ok->setEnabled(!text().isEmpty());
}

} // namespace Stanko
