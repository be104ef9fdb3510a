// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/service/importrun.h"

#include <QtCore/QFuture>
#include <QtWidgets/QDialog>

#include <functional>

class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace Stanko {

class PlainLabel;

/// What an import says in words of its own.
struct ImportWords
{
    QString title;
    QString rowsTitle;     ///< above the rows that cannot be taken
    QString reasonHeading; ///< of their last column
    QString hint;          ///< beside the buttons
    QString columns;       ///< when the file's headings are not recognised
};

/// The frame of a file with a table before it is taken: it is tried at once, what would become of it is shown, and
/// nothing is written before «Импортировать». Not modal; deletes itself when closed. GUI thread.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    /// Asks for a file with a table; returns at once. \a chosen may be called as long as \a asker lives.
    static void chooseTable(QWidget *asker, const QString &title, std::function<void(const QString &)> chosen);

protected:
    ImportDialog(const QString &fileName, const ImportWords &words, QWidget *parent);

    /// A table of a report, \a height at plain text size.
    static QTableWidget *reportTable(const QStringList &headings, int height, const QString &name);
    static void setRows(QTableWidget *table, const QList<QStringList> &rows);

    QString fileName() const { return m_fileName; }
    /// Stands above the rows that cannot be taken. The dialog owns it.
    void addPart(QWidget *part);

    /// Tries or writes the file by ask(); the constructor of a dialog ends with a try.
    void run(ImportRun run);
    /// Asks the desk and hands its answer to hear().
    virtual void ask(ImportRun run) = 0;
    /// A try's report goes to \a show, a written one to \a written before the dialog closes. Only the answer to the
    /// last question is heard.
    template<typename Report>
    void hear(QFuture<Result<Report>> answer, ImportRun run, const std::function<void(const Report &)> &show,
              const std::function<void(const Report &)> &written)
    {
        answer.then(this, [this, run, show, written, token = m_token](const Result<Report> &report) {
            if (token != m_token)
                return;
            if (!report) {
                showError(report.error());
            } else if (run == ImportRun::Try) {
                show(*report);
            } else {
                written(*report);
                accept();
            }
        });
    }
    /// \a rows: number, column and reason of what cannot be taken.
    void tellReport(const QString &counts, const QList<QStringList> &rows, bool canWrite);
    virtual void showError(const Error &error);

    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();

    ImportWords m_words;
    QString m_fileName;
    QVBoxLayout *m_parts;
    PlainLabel *m_counts;
    PlainLabel *m_problem;
    PlainLabel *m_rowsTitle;
    QTableWidget *m_rows;
    QPushButton *m_import;
    quint64 m_token = 0;
};

} // namespace Stanko
