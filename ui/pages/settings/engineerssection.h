// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/engineer.h"
#include "models/domain/result.h"
#include "ui/pages/settings/settingssection.h"

#include <functional>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace Stanko {

class AbsenceTable;
class Banner;
class CrewTable;
class EmptyState;
class FormField;

/// «Инженеры»: who goes to machines, how many hours a week, and when not. Every change is kept at once and can be taken
/// back by the line above; removing a person asks first, since visits go with it. GUI thread.
class EngineersSection : public SettingsSection
{
    Q_OBJECT
public:
    explicit EngineersSection(const Desks &desks, QWidget *parent = nullptr);
    void refresh() override;

private:
    void buildPeople();
    void buildAbsences();
    void show(const Crew &crew);
    using QWidget::show;
    void addPerson();
    void askToRemove(int row);
    void removePerson(const Engineer &engineer);
    void keep(const Engineer &before, const Engineer &after);
    void addAbsence();
    void removeAbsence(int row);
    /// Says below \a card what was done in it, with «Вернуть», which Ctrl+Z presses, too.
    void offer(Card *card, const QString &sentence, const QString &button, std::function<void()> act);
    void tell(Card *card, const Error &error);
    void say(Card *card, Tone tone, const QString &sentence, const QString &button = {}, const QString &details = {});

    Crew m_crew;
    std::function<void()> m_act; ///< of the button in the line below a card
    bool m_isAsking = false;     ///< the button does what was asked about, and takes nothing back
    Card *m_peopleCard = nullptr;
    Card *m_absencesCard = nullptr;
    Banner *m_failed;
    Banner *m_told;
    CrewTable *m_people;
    EmptyState *m_nobody;
    QLineEdit *m_name;
    QPushButton *m_addPerson;
    FormField *m_nameField;
    AbsenceTable *m_absences;
    PlainLabel *m_noAbsences;
    QComboBox *m_who;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QLineEdit *m_reason;
    QPushButton *m_add;
    PlainLabel *m_problem;
};

} // namespace Stanko
