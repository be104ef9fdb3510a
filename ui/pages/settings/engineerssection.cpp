// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/engineerssection.h"

#include "models/service/engineerdesk.h"
#include "models/tables/crewmodel.h"
#include "ui/errortext/errortext.h"
#include "ui/errortext/formats.h"
#include "ui/errortext/peopletext.h"
#include "ui/pages/accounttime.h"
#include "ui/pages/settings/crewtables.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/scrolled.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestWord = 120;

/// The desk names what is wrong by the same words as the rules themselves.
QString peopleErrorText(const Error &error)
{
    const QString known = error.kind == ErrorKind::BadInput ? engineerFaultText(error.detail) : QString();
    return known.isEmpty() || known == error.detail ? errorLine(error) : known;
}

/// A field with a button beside it, which stays there when a problem is told below.
class ButtonField : public FormField
{
public:
    ButtonField(const QString &label, QWidget *field, QPushButton *button) : FormField(label, field)
    {
        line()->setSpacing(8);
        line()->addWidget(button);
    }
};

void dressDay(QDateEdit *edit, const QString &spoken, const char *name)
{
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(u"dd.MM.yyyy"_s);
    edit->setLocale(interfaceLocale());
    edit->setMinimumDate(QDate(1970, 1, 2));
    edit->setAccessibleName(spoken);
    edit->setObjectName(QLatin1String(name));
}

} // namespace

EngineersSection::EngineersSection(const Desks &desks, QWidget *parent)
    : SettingsSection(desks, parent), m_failed(new Banner), m_told(new Banner), m_people(new CrewTable),
      m_nobody(new EmptyState(IconName::Jobs, tr("Инженеров пока нет"),
                              tr("Пользователи amoCRM появятся после обмена. Кого в amoCRM нет, добавьте ниже."))),
      m_name(new QLineEdit), m_addPerson(makeButton(tr("+ Добавить"))),
      m_nameField(new ButtonField(tr("Инженер, которого нет в amoCRM"), m_name, m_addPerson)),
      m_absences(new AbsenceTable), m_noAbsences(sentence(tr("Никто не отсутствует."))), m_who(new QComboBox),
      m_first(new QDateEdit), m_last(new QDateEdit), m_reason(new QLineEdit), m_add(makeButton(tr("Добавить"))),
      m_problem(sentence({}, LabelLook::Caption))
{
    m_failed->setObjectName(u"crewFailed"_s);
    m_told->setObjectName(u"crewTold"_s);
    add(m_failed);
    m_told->setCloseable(true);
    m_told->hide();
    m_failed->hide();
    buildPeople();
    buildAbsences();
    connect(m_failed, &Banner::buttonClicked, this, &EngineersSection::refresh);
    connect(m_told, &Banner::buttonClicked, this, [this] {
        m_told->hide();
        if (const auto act = std::exchange(m_act, nullptr))
            act();
    });
    connect(m_told, &Banner::closed, this, [this] { m_act = nullptr; });
    auto *undoing = new QShortcut(QKeySequence::Undo, this);
    undoing->setContext(Qt::WidgetWithChildrenShortcut);
    connect(undoing, &QShortcut::activated, this, [this] {
        if (m_act && !m_isAsking)
            Q_EMIT m_told->buttonClicked();
    });
    connect(desks.engineers, &EngineerDesk::crewChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void EngineersSection::buildPeople()
{
    Card *card = m_peopleCard = addCard(tr("Инженеры"));
    card->body()->addWidget(
        sentence(tr("Кто ездит к станкам и сколько часов в неделю у него на ТО: по ним календарь считает загрузку. "
                    "Ответственный сотрудник amoCRM без станков и заявок в план не входит, пока вы его не включите.")));
    card->body()->addWidget(m_people);
    card->body()->addWidget(m_nobody);
    m_name->setObjectName(u"engineerName"_s);
    m_name->setMaxLength(kLongestWord);
    m_addPerson->setObjectName(u"engineerAdd"_s);
    card->body()->addWidget(m_nameField);
    card->body()->addWidget(m_told);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameField->setProblem({}); });
    connect(m_name, &QLineEdit::returnPressed, this, &EngineersSection::addPerson);
    connect(m_addPerson, &QPushButton::clicked, this, &EngineersSection::addPerson);
    connect(m_people, &CrewTable::removeWanted, this, &EngineersSection::askToRemove);
    connect(m_people->model(), &CrewModel::edited, this, &EngineersSection::keep);
}

void EngineersSection::buildAbsences()
{
    Card *card = m_absencesCard = addCard(tr("Отсутствия"));
    card->body()->addWidget(m_absences);
    card->body()->addWidget(m_noAbsences);
    m_who->setObjectName(u"absenceWho"_s);
    m_who->setAccessibleName(tr("Кто отсутствует"));
    m_who->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_who->setMinimumContentsLength(14);
    dressDay(m_first, tr("Первый день"), "absenceFirst");
    dressDay(m_last, tr("Последний день"), "absenceLast");
    m_first->setDate(accountToday(desks()));
    m_last->setDate(m_first->date());
    m_reason->setObjectName(u"absenceReason"_s);
    m_reason->setPlaceholderText(tr("отпуск, учёба, больничный"));
    m_reason->setMaxLength(kLongestWord);
    m_add->setObjectName(u"absenceAdd"_s);
    m_problem->setObjectName(u"absenceProblem"_s);
    m_problem->setTone(Tone::Late);
    m_problem->hide();
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(new FormField(tr("Кто"), m_who), 1);
    top->addWidget(new FormField(tr("С"), m_first));
    top->addWidget(new FormField(tr("По"), m_last));
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->addWidget(new FormField(tr("Причина"), m_reason), 1);
    bottom->addWidget(m_add, 0, Qt::AlignBottom);
    card->body()->addLayout(top);
    card->body()->addLayout(bottom);
    card->body()->addWidget(m_problem);
    Theme::current()->fitToText(this, [this] {
        const QFontMetrics metrics(Theme::current()->bodyFont());
        for (QDateEdit *edit : {m_first, m_last})
            edit->setMinimumWidth(metrics.horizontalAdvance(u"00.00.0000"_s) + kDateFieldRoom);
    });
    connect(m_first, &QDateEdit::dateChanged, this, [this](QDate day) {
        m_problem->hide();
        m_last->setDate(std::max(day, m_last->date()));
    });
    connect(m_last, &QDateEdit::dateChanged, m_problem, &QWidget::hide);
    connect(m_reason, &QLineEdit::returnPressed, this, &EngineersSection::addAbsence);
    connect(m_add, &QPushButton::clicked, this, &EngineersSection::addAbsence);
    connect(m_absences, &AbsenceTable::removeWanted, this, &EngineersSection::removeAbsence);
}

void EngineersSection::refresh()
{
    desks().engineers->crew().then(this, [this](const Result<Crew> &answer) {
        if (!answer) {
            m_failed->tellError(answer.error(), tr("Повторить"));
            return;
        }
        m_failed->hide();
        show(*answer);
    });
}

void EngineersSection::show(const Crew &crew)
{
    m_crew = crew;
    m_people->model()->setPeople(crew.engineers);
    m_people->setVisible(!crew.engineers.isEmpty());
    m_nobody->setVisible(crew.engineers.isEmpty());
    m_absences->model()->setCrew(crew);
    m_absences->setVisible(!crew.absences.isEmpty());
    m_noAbsences->setVisible(crew.absences.isEmpty());
    const QVariant chosen = m_who->currentData();
    const QSignalBlocker quiet(m_who);
    m_who->clear();
    for (const Engineer &each : crew.engineers) {
        if (each.isActive)
            m_who->addItem(engineerText(each), each.id);
    }
    m_who->setCurrentIndex(std::max(0, m_who->findData(chosen)));
    m_add->setEnabled(m_who->count() > 0);
}

void EngineersSection::addPerson()
{
    Engineer person;
    person.name = m_name->text().trimmed();
    if (const QString fault = engineerFault(person); !fault.isEmpty()) {
        m_nameField->setProblem(engineerFaultText(fault));
        return;
    }
    desks().engineers->keep(person).then(this, [this, person](const Result<UserId> &answer) {
        if (!answer) {
            m_nameField->setProblem(peopleErrorText(answer.error()));
            return;
        }
        m_name->clear();
        refresh();
        Engineer added = person;
        added.id = *answer;
        offer(m_peopleCard, tr("%1 теперь в списке инженеров").arg(person.name), tr("Вернуть"),
              [this, added] { removePerson(added); });
    });
}

void EngineersSection::askToRemove(int row)
{
    const Engineer engineer = m_people->model()->people().at(row);
    offer(m_peopleCard,
          tr("Убрать инженера %1? Его выезды перейдут к ответственным из amoCRM, отсутствия удалятся.")
              .arg(engineer.name),
          tr("Убрать"), [this, engineer] { removePerson(engineer); });
    m_isAsking = true;
}

void EngineersSection::removePerson(const Engineer &engineer)
{
    desks().engineers->remove(engineer.id).then(this, [this](const Done &answer) {
        if (!answer)
            tell(m_peopleCard, answer.error());
        refresh();
    });
}

void EngineersSection::keep(const Engineer &before, const Engineer &after)
{
    m_people->setProblem({});
    desks().engineers->keep(after).then(this, [this, before, after](const Result<UserId> &answer) {
        if (!answer)
            m_people->setProblem(peopleErrorText(answer.error()));
        refresh();
        if (!answer)
            return;
        QString sentence = tr("%1: часов в неделю %2").arg(engineerText(after)).arg(after.hoursPerWeek);
        if (before.isPlanned != after.isPlanned)
            sentence = after.isPlanned ? tr("%1 теперь в плане").arg(engineerText(after))
                                       : tr("%1 больше не в плане").arg(engineerText(after));
        else if (before.name != after.name)
            sentence = tr("%1 теперь %2").arg(engineerText(before), engineerText(after));
        offer(m_peopleCard, sentence, tr("Вернуть"), [this, before] {
            desks().engineers->keep(before).then(this, [this](const Result<UserId> &undone) {
                if (!undone)
                    tell(m_peopleCard, undone.error());
                refresh();
            });
        });
    });
}

void EngineersSection::addAbsence()
{
    Absence absence{0, m_who->currentData().toLongLong(), m_first->date(), m_last->date(), m_reason->text().trimmed()};
    if (const QString fault = absenceFault(absence); !fault.isEmpty()) {
        m_problem->setText(engineerFaultText(fault));
        m_problem->show();
        return;
    }
    m_problem->hide();
    desks().engineers->keepAbsence(absence).then(this, [this, absence](const Result<qint64> &answer) {
        if (!answer) {
            m_problem->setText(peopleErrorText(answer.error()));
            m_problem->show();
            return;
        }
        m_reason->clear();
        refresh();
        offer(m_absencesCard, tr("Отсутствие %1 записано").arg(absenceDays(absence)), tr("Вернуть"),
              [this, id = *answer] {
                  desks().engineers->removeAbsence(id).then(this, [this](const Done &undone) {
                      if (!undone)
                          tell(m_absencesCard, undone.error());
                      refresh();
                  });
              });
    });
}

void EngineersSection::removeAbsence(int row)
{
    const Absence absence = m_absences->model()->absence(row);
    desks().engineers->removeAbsence(absence.id).then(this, [this, absence](const Done &answer) {
        refresh();
        if (!answer)
            return tell(m_absencesCard, answer.error());
        offer(m_absencesCard, tr("Отсутствие %1 убрано").arg(absenceDays(absence)), tr("Вернуть"), [this, absence] {
            Absence again = absence;
            again.id = 0;
            desks().engineers->keepAbsence(again).then(this, [this](const Result<qint64> &undone) {
                if (!undone)
                    tell(m_absencesCard, undone.error());
                refresh();
            });
        });
    });
}

void EngineersSection::offer(Card *card, const QString &sentence, const QString &button, std::function<void()> act)
{
    m_act = std::move(act);
    m_isAsking = false;
    say(card, Tone::Info, sentence, button);
}

void EngineersSection::tell(Card *card, const Error &error)
{
    m_act = nullptr;
    say(card, Tone::Late, peopleErrorText(error), {}, errorText(error).technical);
}

void EngineersSection::say(Card *card, Tone tone, const QString &sentence, const QString &button,
                           const QString &details)
{
    // Above the tables it would push away the row that the mouse has just pressed.
    if (m_told->parentWidget() != card)
        card->body()->addWidget(m_told);
    m_told->tell(tone, sentence, button, details);
    QTimer::singleShot(0, m_told, [this] { bringIntoView(m_told); });
}

} // namespace Stanko
