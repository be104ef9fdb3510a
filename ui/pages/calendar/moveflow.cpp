// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/moveflow.h"

#include "ui/pages/calendar/moveconcerns.h"
#include "ui/pages/calendar/movequestion.h"

namespace Stanko {

MoveFlow::MoveFlow(const Desks &desks, QWidget *page) : QObject(page), m_desks(desks), m_page(page)
{
}

void MoveFlow::move(const QList<VisitMove> &moves)
{
    if (m_isBusy || moves.isEmpty())
        return;
    m_isBusy = true;
    m_desks.calendar->preview(moves).then(this, [this, moves](const Result<MovePreview> &answer) {
        if (answer)
            onPreview(*answer, moves);
        else
            fail(answer.error());
    });
}

void MoveFlow::onPreview(const MovePreview &preview, const QList<VisitMove> &asked)
{
    if (possibleMoves(preview).isEmpty()) {
        m_isBusy = false;
        Q_EMIT left(tr("Дата этих ТО уже другая: посмотрите ещё раз и перенесите снова"));
        return;
    }
    const MoveConcerns concerns = concernsOf(preview, asked);
    if (concerns.isEmpty())
        return carryOut(preview);
    auto *question = new MoveQuestion(preview, concerns, m_isPlanning, m_page);
    connect(question, &QDialog::accepted, this, [this, preview] { carryOut(preview); });
    connect(question, &QDialog::rejected, this, [this] {
        m_isBusy = false;
        Q_EMIT left({});
    });
    question->open();
}

void MoveFlow::carryOut(const MovePreview &preview)
{
    m_isBusy = true;
    const QList<VisitMove> moves = possibleMoves(preview);
    if (m_isPlanning) {
        m_desks.calendar->stage(moves).then(
            this, [this, step = stepOf(MoveStep::Kind::Staged, moves, preview.moved)](const Done &answer) {
                if (answer)
                    finish(step);
                else
                    fail(answer.error());
            });
        return;
    }
    m_desks.calendar->move(moves).then(
        this, [this, step = stepOf(MoveStep::Kind::Sent, moves, preview.moved)](const Result<EditReceipt> &answer) {
            if (!answer)
                return fail(answer.error());
            MoveStep sent = step;
            sent.group = answer->group;
            finish(sent);
        });
}

void MoveFlow::finish(const MoveStep &step)
{
    m_isBusy = false;
    Q_EMIT moved(step);
}

void MoveFlow::fail(const Error &error)
{
    m_isBusy = false;
    Q_EMIT failed(error);
}

} // namespace Stanko
