// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duplicatelist.h"

#include "ui/errortext/formats.h"
#include "ui/pages/accounttime.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QBoxLayout>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

QString duplicateReasonText(DuplicateReason reason)
{
    switch (reason) {
    case DuplicateReason::SameSerial:
        return DuplicateList::tr("тот же станок");
    case DuplicateReason::SamePhone:
        return DuplicateList::tr("тот же телефон");
    }
    return {};
}

} // namespace

DuplicateList::DuplicateList(const Desks &desks, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_title(new PlainLabel({}, LabelLook::Bold)), m_lines(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    auto *icon = new QLabel;
    icon->setPixmap(Theme::current()->icon(IconName::Copy, Token::Muted).pixmap(16, 16));
    head->addWidget(icon);
    head->addWidget(m_title, 1);
    column->addLayout(head);
    m_column = new QVBoxLayout(m_lines);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    column->addWidget(m_lines);
    setAccessibleName(tr("Возможные дубли"));
    hide();
}

void DuplicateList::ask(LeadId lead)
{
    const quint64 token = ++m_token;
    if (lead != m_asked)
        show(QList<DuplicateHit>());
    m_asked = lead;
    if (!m_desks.intake || lead == 0)
        return;
    m_desks.intake->duplicates(lead).then(this, [this, token](const Result<QList<DuplicateHit>> &answer) {
        // A hint that cannot be had is no error worth a person's time.
        if (token == m_token)
            show(answer ? *answer : QList<DuplicateHit>());
    });
}

void DuplicateList::show(const QList<DuplicateHit> &hits)
{
    setVisible(!hits.isEmpty());
    // A refresh must not replace the button somebody is about to press.
    if (hits == m_hits)
        return;
    m_hits = hits;
    m_title->setText(tr("Возможные дубли: %1").arg(hits.size()));
    qDeleteAll(m_lines->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    for (const DuplicateHit &hit : hits)
        m_column->addWidget(line(hit));
}

QWidget *DuplicateList::line(const DuplicateHit &hit)
{
    auto *line = new QWidget;
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *name = new ElidedLabel(u"%1 · %2"_s.arg(dealNumber(hit.lead), hit.name));
    row->addWidget(name, 1);
    QPushButton *open = makeButton(tr("Открыть"), ButtonLook::Link);
    open->setAccessibleName(tr("Открыть заявку %1, %2").arg(dealNumber(hit.lead), hit.name));
    row->addWidget(open);
    column->addLayout(row);
    QStringList about{shortDate(QDateTime::fromSecsSinceEpoch(hit.createdAt, accountZone(m_desks)).date())};
    for (const DuplicateReason reason : hit.reasons)
        about.append(duplicateReasonText(reason));
    about.append(hit.isOpen ? hit.stageName : tr("закрыта: %1").arg(hit.stageName));
    auto *caption = new PlainLabel(about.join(u" · "_s), LabelLook::Caption);
    caption->setWordWrap(true);
    column->addWidget(caption);
    connect(open, &QPushButton::clicked, this, [this, lead = hit.lead] { Q_EMIT openWanted(lead); });
    return line;
}

} // namespace Stanko
