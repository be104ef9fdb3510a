// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchbox.h"

#include "ui/search/hitlist.h"
#include "ui/search/searchhits.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QKeyEvent>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSearchBoxAskAfterMs = 90;
constexpr int kSearchBoxNarrowest = 580;
} // namespace

SearchBox::SearchBox(const Desks &desks, QWidget *parent)
    : QLineEdit(parent), m_desks(desks), m_model(new SearchModel(this)),
      m_keys(new PlainLabel(u"Ctrl+K"_s, LabelLook::MutedMono, this))
{
    setPlaceholderText(tr("Серийный номер, клиент, телефон, заявка…"));
    setAccessibleName(tr("Поиск по станкам, клиентам, заявкам и командам"));
    setClearButtonEnabled(false);
    addAction(Theme::current()->icon(IconName::Search, Token::Muted), QLineEdit::LeadingPosition);
    m_keys->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSearchBoxAskAfterMs);
    connect(&m_settle, &QTimer::timeout, this, &SearchBox::ask);
    connect(this, &QLineEdit::textChanged, this, [this] {
        showShortcut();
        m_settle.start();
    });
    showShortcut();
}

void SearchBox::setCommands(const QList<Command> &commands)
{
    m_commands = commands;
}

void SearchBox::open()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    ask();
}

bool SearchBox::isPaletteShown() const
{
    return m_palette && m_palette->isVisible();
}

void SearchBox::ask()
{
    const int token = ++m_token;
    const QString asked = text().trimmed();
    m_machines.clear();
    m_jobs.clear();
    if (asked.isEmpty()) {
        showHits();
        return;
    }
    PassportQuery machines;
    machines.text = asked;
    machines.limit = kHitsShown;
    JobQuery jobs;
    jobs.text = asked;
    jobs.limit = kHitsShown;
    jobs.includeClosed = true;
    m_desks.passports->list(machines).then(this, [this, token](const Result<PassportPage> &answer) {
        if (token != m_token || !answer)
            return;
        m_machines = answer->rows;
        showHits();
    });
    m_desks.jobs->list(jobs).then(this, [this, token](const Result<JobPage> &answer) {
        if (token != m_token || !answer)
            return;
        m_jobs = answer->rows;
        showHits();
    });
}

void SearchBox::showHits()
{
    if (!hasFocus())
        return;
    if (!m_palette) {
        m_palette = new HitList(this, m_model, kSearchBoxNarrowest);
        m_palette->setNothing(
            tr("Ничего не нашлось. Попробуйте часть номера, последние цифры телефона или название клиента."));
        connect(m_palette, &HitList::chosen, this, &SearchBox::choose);
    }
    m_model->setHits(searchHits(text().trimmed(), m_machines, m_jobs, m_commands));
    m_palette->showHits();
}

void SearchBox::hidePalette()
{
    if (m_palette)
        m_palette->hide();
}

void SearchBox::move(int step)
{
    if (isPaletteShown())
        m_palette->move(step);
    else
        ask();
}

void SearchBox::choose(int row)
{
    if (row < 0 || row >= m_model->hits().size())
        return;
    const SearchHit hit = m_model->hits()[row];
    if (hit.kind == SearchHit::Kind::Heading)
        return;
    hidePalette();
    clear();
    m_settle.stop();
    Q_EMIT left();
    switch (hit.kind) {
    case SearchHit::Kind::Machine:
        Q_EMIT machineChosen(hit.key);
        break;
    case SearchHit::Kind::Client:
        Q_EMIT clientChosen(hit.title);
        break;
    case SearchHit::Kind::Job:
        Q_EMIT jobChosen(hit.lead);
        break;
    case SearchHit::Kind::Command:
        if (hit.command >= 0 && hit.command < m_commands.size())
            m_commands[hit.command].run();
        break;
    case SearchHit::Kind::Heading:
        break;
    }
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        move(1);
        return;
    case Qt::Key_Up:
        move(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isPaletteShown() && !m_settle.isActive())
            choose(m_palette->currentRow());
        else
            ask();
        return;
    case Qt::Key_Escape:
        if (isPaletteShown() && !text().isEmpty()) {
            clear();
        } else {
            hidePalette();
            Q_EMIT left();
        }
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    showShortcut();
    if (event->reason() == Qt::MouseFocusReason)
        ask();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    showShortcut();
    hidePalette();
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const QSize size = m_keys->sizeHint();
    m_keys->setGeometry(width() - size.width() - 10, (height() - size.height()) / 2, size.width(), size.height());
    if (m_palette)
        m_palette->place();
}

void SearchBox::showShortcut()
{
    const bool isShown = text().isEmpty() && !hasFocus();
    m_keys->setVisible(isShown);
    // The words in the empty field end where the keys begin.
    setTextMargins(0, 0, isShown ? m_keys->sizeHint().width() : 0, 0);
}

} // namespace Stanko
