// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingrow.h"

#include "ui/errortext/errortext.h"
#include "ui/widgets/halftyped.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

namespace Stanko {

SettingRow::SettingRow(const QString &label, QWidget *field, const QString &help, QWidget *parent)
    : FormField(label, field, parent), m_help(new PlainLabel({}, LabelLook::Caption)),
      m_saved(new PlainLabel(tr("Сохранено"), LabelLook::Caption))
{
    m_saved->setTone(Tone::Fine);
    m_saved->setObjectName(QStringLiteral("saved"));
    m_saved->hide();
    line()->addWidget(m_saved);
    line()->addStretch(1);
    m_help->setWordWrap(true);
    column()->insertWidget(column()->count() - 2, m_help);
    setHelp(help);
}

void SettingRow::setHelp(const QString &help)
{
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
}

void SettingRow::addBeside(QWidget *widget)
{
    line()->insertWidget(line()->count() - 2, widget);
}

void SettingRow::begin()
{
    m_isPending = true;
    setHalfTyped(field(), true);
    m_saved->hide();
    setProblem({});
}

void SettingRow::settle(const std::optional<Done> &answer)
{
    m_isPending = answer && !*answer;
    setHalfTyped(field(), m_isPending);
    m_saved->setVisible(answer && *answer);
    setProblem(m_isPending ? errorLine(answer->error()) : QString());
}

bool SettingRow::saysSaved() const
{
    return !m_saved->isHidden();
}

} // namespace Stanko
