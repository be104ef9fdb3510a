// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/searchbox.h"

#include "ui/search/searchdelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QListView>

namespace Stanko {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAskAfterMs = 90;
constexpr int kLimit = 8;
constexpr int kNarrowest = 580;
constexpr int kHighest = 520;
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
    m_settle.setInterval(kAskAfterMs);
    connect(&m_settle, &QTimer::timeout, this, &SearchBox::ask);
    connect(this, &QLineEdit::textChanged, this, [this] {
        showShortcut();
        m_settle.start();
    });
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
    machines.limit = kLimit;
    JobQuery jobs;
    jobs.text = asked;
    jobs.limit = kLimit;
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
        m_palette = new QFrame(window());
        m_palette->setObjectName(u"popup"_s);
        auto *column = new QVBoxLayout(m_palette);
        column->setContentsMargins(5, 5, 5, 5);
        m_list = new QListView;
        m_list->setModel(m_model);
        m_list->setItemDelegate(new SearchDelegate(m_list));
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setMouseTracking(true);
        m_list->setAccessibleName(tr("Найденное"));
        m_nothing = new PlainLabel(QString(), LabelLook::Muted);
        m_nothing->setContentsMargins(10, 8, 10, 8);
        m_nothing->setWordWrap(true);
        column->addWidget(m_list, 1);
        column->addWidget(m_nothing);
        connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    }
    m_model->setHits(searchHits(text().trimmed(), m_machines, m_jobs, m_commands));
    const bool isEmpty = m_model->hits().isEmpty();
    m_list->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
    m_nothing->setText(
        tr("Ничего не нашлось. Попробуйте часть номера, последние цифры телефона или название клиента."));
    if (const int first = m_model->chooseable(0, 1); first >= 0)
        m_list->setCurrentIndex(m_model->index(first));
    m_palette->show();
    m_palette->raise();
    place();
}

void SearchBox::place()
{
    if (!isPaletteShown())
        return;
    const QPoint below = mapTo(window(), QPoint(0, height() + 4));
    int tall = m_nothing->sizeHint().height();
    if (!m_model->hits().isEmpty()) {
        tall = 2;
        for (int row = 0; row < m_model->rowCount(); ++row)
            tall += m_list->sizeHintForRow(row);
    }
    const int most = qMin(kHighest, window()->height() - below.y() - 16);
    m_palette->setGeometry(below.x(), below.y(), qMax(width(), kNarrowest), qMin(tall + 12, most));
}

void SearchBox::hidePalette()
{
    if (m_palette)
        m_palette->hide();
}

void SearchBox::move(int step)
{
    if (!isPaletteShown()) {
        ask();
        return;
    }
    const int row = m_model->chooseable(m_list->currentIndex().row() + step, step);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    if (row == m_model->chooseable(0, 1))
        m_list->scrollToTop();
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
            choose(m_list->currentIndex().row());
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
    place();
}

void SearchBox::showShortcut()
{
    m_keys->setVisible(text().isEmpty() && !hasFocus());
}

} // namespace Stanko
