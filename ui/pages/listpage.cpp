// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listpage.h"

#include "models/service/syncdesk.h"
#include "ui/dialogs/completedialog.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/listface.h"
#include "ui/pages/syncfacts.h"
#include "ui/pages/undooffer.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/tablekeeper.h"
#include "ui/widgets/tablelook.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
/// Any size will do: only its share beside the width of the details counts.
constexpr int kTableWidth = 900;
} // namespace

ListPage::ListPage(const Desks &desks, const ListNames &names, QSettings *settings, QWidget *parent)
    : QWidget(parent), m_desks(desks), m_settings(settings), m_names(names),
      m_refresher([this](quint64 token) { ask(token); }, this), m_header(new PageHeader(names.title)),
      m_banner(new Banner), m_bar(new FilterBar), m_filters(new QButtonGroup(this)),
      m_search(makeSearchField(names.search)), m_table(new QTableView), m_face(new ListFace(m_table)),
      m_split(new QSplitter), m_undo(new UndoOffer(desks, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kPageGap);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    m_banner->hide();
    m_bar->addAtEnd(m_search);
    column->addWidget(m_bar);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(kPageGap);
    auto *card = new Card;
    card->setFlush(true);
    card->body()->addWidget(m_face);
    m_split->addWidget(card);
    m_split->setStretchFactor(0, 1);
    column->addWidget(m_split, 1);
    setFocusProxy(m_table);

    connect(m_banner, &Banner::buttonClicked, &m_refresher, &Refresher::askNow);
    connect(m_face, &ListFace::retryWanted, &m_refresher, &Refresher::askNow);
    connect(m_face, &ListFace::nextStepWanted, this, [this] {
        if (isNarrowed())
            showEverything();
        else
            nextStep();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_isLifting)
            searchFor(text.trimmed());
    });
    connect(m_desks.sync, &SyncDesk::stateChanged, this, &ListPage::showFacts);
    connect(m_undo, &UndoOffer::failed, this, &ListPage::tell);
    addKey(QKeySequence::Find, [this] { focusSearch(); });
}

FilterChip *ListPage::addFilter(int filter, const QString &label)
{
    auto *chip = new FilterChip(label);
    chip->setChecked(m_filters->buttons().isEmpty());
    m_filters->addButton(chip, filter);
    m_bar->add(chip);
    connect(chip, &QPushButton::toggled, this, [this, filter](bool on) {
        if (on && !m_isLifting)
            filterBy(filter);
    });
    return chip;
}

FilterChip *ListPage::filterChip(int filter) const
{
    return qobject_cast<FilterChip *>(m_filters->button(filter));
}

FilterChip *ListPage::addMenu(const QString &label, std::function<void(QMenu *)> fill)
{
    auto *chip = new FilterChip(label);
    giveMenu(chip, std::move(fill));
    m_menus.append({chip, label});
    m_bar->add(chip);
    return chip;
}

void ListPage::addChoice(QMenu *menu, const QString &text, bool isChosen, std::function<void()> choose)
{
    Stanko::addChoice(menu, text, isChosen, std::move(choose));
}

void ListPage::nameChoice(FilterChip *chip, const QString &label)
{
    for (const auto &[menu, unchosen] : std::as_const(m_menus)) {
        if (menu == chip)
            chip->setLabel(label.isEmpty() ? unchosen : label);
    }
    markChosen(chip, !label.isEmpty());
}

FilterChip *ListPage::addSwitch(const QString &label, std::function<void(bool)> turn)
{
    auto *chip = new FilterChip(label);
    m_switches.append(chip);
    m_bar->add(chip);
    connect(chip, &QPushButton::toggled, this, [this, turn = std::move(turn)](bool on) {
        if (!m_isLifting)
            turn(on);
    });
    return chip;
}

void ListPage::setTableModel(QAbstractItemModel *model, int sorted, Qt::SortOrder order)
{
    m_table->setModel(model);
    setUpTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(m_names.title);
    m_table->setObjectName(m_names.settings + "Table"_L1);
    m_keeper = new TableKeeper(m_table, m_settings, m_names.settings);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setSortIndicator(sorted, order);
    connect(header, &QHeaderView::sortIndicatorChanged, model, &QAbstractItemModel::sort);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ListPage::onCurrent);
    connect(m_table, &QTableView::activated, this, [this] { openCurrent(); });
    auto *space = new QShortcut(QKeySequence(Qt::Key_Space), m_table);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, &ListPage::toggleSide);
}

void ListPage::setSide(QWidget *side, int width, int smallest)
{
    m_side = side;
    Theme::current()->fitToText(side, [side, smallest] { side->setMinimumWidth(Theme::current()->scaled(smallest)); });
    m_split->addWidget(side);
    m_split->setStretchFactor(1, 0);
    m_split->setSizes({kTableWidth, width});
}

void ListPage::addKey(const QKeySequence &keys, std::function<void()> act)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, std::move(act));
}

void ListPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_refresher.askNow();
}

void ListPage::askIfSeen()
{
    if (isVisible())
        m_refresher.askSoon();
}

void ListPage::ask(quint64 token)
{
    if (!m_hasAnswer)
        m_face->showLoading();
    fetch(token);
}

void ListPage::failed(const Error &error)
{
    m_error = error;
    showFace();
}

void ListPage::answered(int count)
{
    m_hasAnswer = true;
    m_error.reset();
    showFace();
    showFacts();
    onCurrent();
    Q_EMIT countTold(count);
}

void ListPage::showFace()
{
    m_banner->hide();
    if (m_error) {
        if (!m_hasAnswer) {
            m_face->showError(*m_error);
            return;
        }
        // What was read before is still worth working with.
        m_banner->tellError(*m_error, tr("Повторить"));
    }
    if (m_table->model()->rowCount() > 0) {
        m_face->showList();
        return;
    }
    const EmptyWords words = emptyWords();
    const SyncState state = m_desks.sync->state();
    if (isNarrowed())
        m_face->showEmpty(words.narrowed, tr("Измените строку поиска или снимите отбор."), words.showAll);
    else if (state.isFirstPull && state.phase == SyncPhase::Pulling)
        m_face->showEmpty(words.nothing, tr("Идёт первая загрузка из amoCRM: строки появятся здесь сами."));
    else
        m_face->showEmpty(words.nothing, words.next, words.button.isEmpty() ? tr("Синхронизировать") : words.button);
}

void ListPage::showFacts()
{
    QStringList said = m_hasAnswer ? facts() : QStringList();
    if (const QString offline = offlineFact(m_desks); !offline.isEmpty())
        said.append(offline);
    m_header->setFacts(said.join(u" · "_s));
}

void ListPage::toggleSide()
{
    if (m_side && m_table->currentIndex().isValid())
        m_side->setVisible(!m_side->isVisible());
}

void ListPage::openCurrent()
{
    if (!m_side || !m_table->currentIndex().isValid())
        return;
    m_side->setVisible(true);
    // The first button that can be pressed, so that Enter Enter does what is done most often.
    for (QPushButton *button : m_side->findChildren<QPushButton *>()) {
        if (button->isVisibleTo(m_side) && button->isEnabled()) {
            button->setFocus();
            break;
        }
    }
}

void ListPage::showFiltersLifted()
{
    m_isLifting = true;
    m_search->clear();
    if (!m_filters->buttons().isEmpty())
        m_filters->buttons().first()->setChecked(true);
    for (const auto &[menu, unchosen] : std::as_const(m_menus))
        nameChoice(menu, {});
    for (FilterChip *chip : std::as_const(m_switches))
        chip->setChecked(false);
    m_isLifting = false;
}

void ListPage::chooseFilter(int filter)
{
    if (FilterChip *chip = filterChip(filter))
        chip->setChecked(true);
}

void ListPage::complete(const CompletionSubject &subject)
{
    CompleteDialog *dialog = CompleteDialog::openFor(m_desks, subject, this);
    if (!dialog)
        return;
    connect(dialog, &CompleteDialog::completed, this, [this, subject](const EditReceipt &receipt) {
        m_undo->offerCompletion(subject, receipt);
        m_table->setFocus();
    });
}

void ListPage::tell(const Error &error)
{
    m_banner->tellError(error);
}

void ListPage::addToHeader(QWidget *widget)
{
    m_header->addAction(widget);
}

void ListPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

} // namespace Stanko
