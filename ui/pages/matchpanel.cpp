// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/matchpanel.h"

#include "ui/errortext/formats.h"
#include "ui/search/machinefield.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets/QBoxLayout>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr qsizetype kMostShown = 3;

QString matchReasonText(MatchReason reason)
{
    switch (reason) {
    case MatchReason::SerialInText:
        return MatchPanel::tr("номер в тексте");
    case MatchReason::SamePhone:
        return MatchPanel::tr("телефон совпадает");
    case MatchReason::SameContact:
        return MatchPanel::tr("тот же клиент");
    case MatchReason::SameCompany:
        return MatchPanel::tr("та же компания");
    case MatchReason::ModelInText:
        return MatchPanel::tr("модель в тексте");
    }
    return {};
}

QString reasonsText(const MachineMatch &match)
{
    QStringList reasons;
    for (const MatchReason reason : match.reasons)
        reasons.append(matchReasonText(reason));
    return reasons.join(u", "_s);
}

QString machineText(const QString &model, const QString &serial)
{
    return u"%1 %2"_s.arg(model, serial).trimmed();
}

} // namespace

MatchPanel::MatchPanel(const Desks &desks, QWidget *parent)
    : QFrame(parent), m_desks(desks), m_title(new PlainLabel({}, LabelLook::Bold)), m_lines(new QWidget),
      m_column(new QVBoxLayout(m_lines)),
      m_accepts(
          new PlainLabel(tr("Обращение ещё в неразобранном: запись номера примет его в работу."), LabelLook::Caption)),
      m_other(makeButton(tr("Другой станок…"), ButtonLook::Link)), m_search(new MachineField(desks)),
      m_searchField(new FormField(tr("Какой станок"), m_search))
{
    setObjectName(u"inset"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    column->addWidget(m_lines);
    m_accepts->setWordWrap(true);
    column->addWidget(m_accepts);
    column->addWidget(m_other, 0, Qt::AlignLeft);
    m_searchField->hide();
    column->addWidget(m_searchField);
    m_other->setObjectName(u"matchOther"_s);
    m_search->setObjectName(u"matchSearch"_s);
    setAccessibleName(tr("Какой это станок"));
    hide();
    connect(m_other, &QPushButton::clicked, this, [this] {
        m_other->hide();
        m_searchField->show();
        m_search->setFocus();
    });
    connect(m_search, &MachineField::machineChosen, this,
            [this](const Passport &machine) { assign(machine.key, machineText(machine.model, machine.serial)); });
}

void MatchPanel::ask(const JobRow &job)
{
    if (job == m_job && !isHidden())
        return; // a refresh that changed nothing
    const bool isOther = job.lead != m_job.lead;
    m_job = job;
    const quint64 token = ++m_token;
    if (!m_desks.intake || !job.isOpen || !job.serial.isEmpty()) {
        hide();
        return;
    }
    if (isOther) {
        show({});
        m_search->put({});
        m_searchField->hide();
        m_other->show();
    }
    m_accepts->setVisible(job.isUnsorted);
    QWidget::show();
    m_desks.intake->matches(job.lead).then(this, [this, token](const Result<QList<MachineMatch>> &answer) {
        // Without proposals the search is still there.
        if (token == m_token)
            show(answer ? *answer : QList<MachineMatch>());
    });
}

void MatchPanel::show(const QList<MachineMatch> &matches)
{
    m_title->setText(matches.isEmpty()     ? tr("Станок не указан")
                     : matches.size() == 1 ? tr("Похоже, это станок:")
                                           : tr("Похоже, это один из станков:"));
    m_other->setText(matches.isEmpty() ? tr("Указать станок…") : tr("Другой станок…"));
    if (matches == m_matches)
        return;
    m_matches = matches;
    m_texts.clear();
    qDeleteAll(m_lines->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    for (const MachineMatch &match : matches.mid(0, kMostShown))
        m_column->addWidget(line(match));
}

QWidget *MatchPanel::line(const MachineMatch &match)
{
    const QString machine = machineText(match.model, match.serial);
    const QString reasons = reasonsText(match);
    m_texts.append(u"%1: %2"_s.arg(machine, reasons));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new ElidedLabel(machine));
    QStringList about{match.customer, reasons};
    about.removeAll(QString());
    auto *caption = new PlainLabel(about.join(u" · "_s), LabelLook::Caption);
    caption->setWordWrap(true);
    words->addWidget(caption);
    row->addLayout(words, 1);
    QPushButton *take = makeButton(tr("Это он"));
    setSmall(take);
    take->setToolTip(plainToolTip(tr("Записать номер %1 в сделку").arg(match.serial)));
    take->setAccessibleName(tr("Это станок %1, %2").arg(machine, reasons));
    row->addWidget(take, 0, Qt::AlignTop);
    connect(take, &QPushButton::clicked, this, [this, key = match.key, machine] { assign(key, machine); });
    return line;
}

void MatchPanel::assign(const PassportKey &key, const QString &machine)
{
    if (m_isWriting)
        return;
    m_isWriting = true;
    m_desks.intake->assignMachine(m_job.lead, key)
        .then(this, [this, machine, lead = m_job.lead](const Result<EditReceipt> &answer) {
            m_isWriting = false;
            if (answer)
                Q_EMIT assigned(tr("Сделка %1: записан станок %2").arg(dealNumber(lead), machine), answer->group);
            else if (answer.error().kind == ErrorKind::AlreadyDone)
                Q_EMIT assigned(tr("Сделка %1: станок уже указан").arg(dealNumber(lead)), {});
            else
                Q_EMIT failed(answer.error());
        });
}

} // namespace Stanko
