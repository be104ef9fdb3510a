// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/service/datadesk.h"
#include "models/service/desks.h"
#include "ui/widgets/tone.h"

#include <QtWidgets/QDialog>

class QFrame;
class QProgressBar;
class QPushButton;
class QTableView;

namespace Stanko {

class BackupModel;
class Banner;
class ListFace;
class PlainLabel;

/// «Резервные копии»: the copies of the database on this machine, one more on demand, and the way back to one of them
/// after a question that says what happens. Not modal. Closed while something runs it only hides, and comes back with
/// the result; else it deletes itself. GUI thread; the desks, among them the one for data, outlive it.
class BackupsDialog : public QDialog
{
    Q_OBJECT
public:
    BackupsDialog(const Desks &desks, QWidget *parent);
    /// Opens one above \a parent, or raises the one that is open there.
    static void openFor(const Desks &desks, QWidget *parent);

    void done(int result) override;

private:
    void build();
    QFrame *buildQuestion();
    void ask();
    void make();
    /// Opens the question about the chosen copy.
    void choose();
    void restore();
    void begin(const QString &sentence);
    /// What ran is over: says so, also to somebody who had closed the dialog.
    void tell(Tone tone, const QString &sentence, const QString &button = {}, const QString &details = {});
    void showReady();
    QString momentOf(const BackupInfo &copy) const;
    QString cellText(const BackupInfo &copy, int column) const;

    Desks m_desks;
    BackupModel *m_model;
    QTableView *m_table;
    ListFace *m_face;
    Banner *m_result;
    QProgressBar *m_progress;
    PlainLabel *m_progressText;
    QFrame *m_question;
    PlainLabel *m_questionTitle;
    PlainLabel *m_questionUnsent;
    QPushButton *m_sure;
    QPushButton *m_keep;
    QPushButton *m_make;
    QPushButton *m_restore;
    BackupInfo m_chosen;    ///< that the question is about
    QString m_replacedFile; ///< where the last restore has put the database of before
    bool m_isBusy = false;
};

} // namespace Stanko
