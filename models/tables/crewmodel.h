// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/engineer.h"

#include <QtCore/QAbstractTableModel>

#include <functional>

namespace Stanko {

enum class CrewColumn { Name, Origin, Hours, Planned, Remove, Count };

/// The people who go to machines. What is edited in a cell is told and shown at once; what is kept comes back with
/// setPeople(). GUI thread; owned by its table.
class CrewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    using NameText = std::function<QString(const Engineer &)>;
    void setNameText(NameText text) { m_nameText = std::move(text); }

    void setPeople(const QList<Engineer> &people);
    const QList<Engineer> &people() const { return m_people; }
    /// Is he planned, or not any more. Nothing for somebody who has gone.
    void togglePlanned(int row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Hours of everybody who works, names of people of this desk.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void edited(const Stanko::Engineer &before, const Stanko::Engineer &after);

private:
    void change(int row, const Engineer &after);
    QString text(const Engineer &engineer, CrewColumn column, bool isEdited) const;

    QList<Engineer> m_people;
    NameText m_nameText;
};

enum class AbsenceColumn { Name, Days, Reason, Remove, Count };

/// When they cannot be sent anywhere. GUI thread; owned by its table.
class AbsenceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    /// The words of a row but for its reason, which is told as it was typed.
    struct Words
    {
        std::function<QString(const Engineer &)> name;
        std::function<QString(const Absence &)> days;
    };
    void setWords(Words words) { m_words = std::move(words); }
    void setCrew(const Crew &crew);
    const Absence &absence(int row) const { return m_crew.absences.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Crew m_crew;
    Words m_words;
};

} // namespace Stanko
