// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editdelegate.h"

#include "ui/widgets/plainlabel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyle>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {

constexpr int kGap = 3;
constexpr auto kProblemName = "cellProblem"_L1;
constexpr auto kEditorName = "cellEditor"_L1;

PlainLabel *problemLabel(const QWidget *editor)
{
    return editor->parentWidget()->findChild<PlainLabel *>(kProblemName, Qt::FindDirectChildrenOnly);
}

void markProblem(QWidget *editor, bool isWrong)
{
    editor->setProperty("invalid", isWrong);
    editor->style()->unpolish(editor);
    editor->style()->polish(editor);
}

/// Below the editor, or above it in the last rows; never wider than the table.
void showProblem(QWidget *editor, const QString &problem)
{
    PlainLabel *label = problemLabel(editor);
    if (problem.isEmpty()) {
        if (label) {
            delete label;
            markProblem(editor, false);
            editor->setAccessibleDescription({});
        }
        return;
    }
    QWidget *ground = editor->parentWidget();
    if (!label) {
        label = new PlainLabel({}, LabelLook::Caption, ground);
        label->setObjectName(kProblemName);
        label->setWordWrap(true);
        QObject::connect(editor, &QObject::destroyed, label, &QObject::deleteLater);
    }
    label->setText(problem);
    label->ensurePolished();
    const int width = std::min(label->fontMetrics().horizontalAdvance(problem) + 20, ground->width() - 2 * kGap);
    const int height = std::max(label->heightForWidth(width), label->fontMetrics().height() + 10);
    const QRect cell = editor->geometry();
    const int below = cell.bottom() + kGap;
    const int top = below + height <= ground->height() ? below : cell.top() - kGap - height;
    label->setGeometry(std::clamp(cell.left(), kGap, std::max(kGap, ground->width() - width - kGap)), top, width,
                       height);
    label->show();
    label->raise();
    markProblem(editor, true);
    editor->setAccessibleDescription(problem);
}

} // namespace

EditDelegate::EditDelegate(ProblemOf problemOf, QObject *parent)
    : TwoLineDelegate([](const QModelIndex &) { return QString(); }, SecondLine::Caption, parent),
      m_problemOf(std::move(problemOf)), m_hasSecond(false)
{
}

EditDelegate::EditDelegate(ProblemOf problemOf, std::function<QString(const QModelIndex &)> secondLine, QObject *parent)
    : TwoLineDelegate(std::move(secondLine), SecondLine::Mono, parent), m_problemOf(std::move(problemOf)),
      m_hasSecond(true)
{
}

QLineEdit *EditDelegate::openEditor(const QWidget *table)
{
    // One that has just closed lives a little longer, hidden.
    for (QLineEdit *editor : table->findChildren<QLineEdit *>(kEditorName)) {
        if (editor->isVisibleTo(table))
            return editor;
    }
    return nullptr;
}

void EditDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Only the plain cell knows about figures that stand at the right.
    if (m_hasSecond)
        TwoLineDelegate::paint(painter, option, index);
    else
        CellDelegate::paint(painter, option, index);
}

QWidget *EditDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(kEditorName);
    editor->setProperty("inCell", true);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    m_edited = index;
    connect(editor, &QLineEdit::textEdited, this, [this, editor] {
        // Nobody wants to be told that half a number is none; only what was said is taken back.
        if (problemLabel(editor))
            showProblem(editor, problemIn(editor));
    });
    return editor;
}

void EditDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *field = static_cast<QLineEdit *>(editor);
    // A refresh of the table must not replace what is being typed.
    if (field->isModified())
        return;
    field->setText(index.data(Qt::EditRole).toString());
    field->selectAll();
}

void EditDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QString typed = static_cast<QLineEdit *>(editor)->text();
    if (const QString problem = m_problemOf(index, typed); !problem.isEmpty())
        Q_EMIT refused(typed, problem);
    else
        model->setData(index, typed, Qt::EditRole);
}

void EditDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(1, 1, -1, -2));
}

QString EditDelegate::problemIn(QWidget *editor) const
{
    return m_edited.isValid() ? m_problemOf(m_edited, static_cast<QLineEdit *>(editor)->text()) : QString();
}

bool EditDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QLineEdit *>(watched);
    if (editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool isDone =
            key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (const QString problem = isDone ? problemIn(editor) : QString(); !problem.isEmpty()) {
            showProblem(editor, problem);
            return true;
        }
    }
    return TwoLineDelegate::eventFilter(watched, event);
}

} // namespace Stanko
