// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/photolist.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/plainlabel.h"

#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace Stanko {

namespace {
constexpr int kPhotoListHighest = 84; ///< about three names; more are scrolled to
} // namespace

PhotoList::PhotoList(QWidget *parent)
    : QWidget(parent), m_add(makeButton(tr("Добавить фото…"))), m_rows(new QWidget), m_column(new QVBoxLayout(m_rows))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    m_add->setIcon(Theme::current()->icon(IconName::File, Token::Muted));
    m_add->setObjectName(u"photosAdd"_s);
    top->addWidget(m_add);
    auto *hint = new PlainLabel(
        tr("Можно перетащить сюда. Имена попадут в примечание, сами файлы останутся на этом компьютере."),
        LabelLook::Caption);
    hint->setWordWrap(true);
    top->addWidget(hint, 1);
    column->addLayout(top);
    m_rows->setObjectName(u"scrolled"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_rows);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMaximumHeight(Theme::current()->scaled(kPhotoListHighest));
    scroll->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->hide();
    connect(this, &PhotoList::changed, scroll, [this, scroll] { scroll->setVisible(!m_names.isEmpty()); });
    column->addWidget(scroll);
    connect(m_add, &QPushButton::clicked, this, &PhotoList::choose);
}

void PhotoList::setNames(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    showNames();
    Q_EMIT changed();
}

void PhotoList::add(const QStringList &files)
{
    QStringList names = m_names;
    for (const QString &file : files)
        names.append(QFileInfo(file).fileName());
    names.removeDuplicates();
    setNames(names);
}

QStringList PhotoList::filesOf(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

void PhotoList::choose()
{
    auto *dialog = new QFileDialog(this, tr("Фото к заявке"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Изображения (*.jpg *.jpeg *.png *.heic *.webp)"), tr("Все файлы (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &PhotoList::add);
    dialog->open();
}

void PhotoList::showNames()
{
    // Deleted later: a remove button may be the one being pressed.
    const QList<QWidget *> old = m_rows->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *each : old) {
        each->hide();
        each->deleteLater();
    }
    for (const QString &name : std::as_const(m_names)) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(new ElidedLabel(name), 1);
        QPushButton *remove = makeIconButton(IconName::Close, tr("Убрать %1").arg(name));
        row->addWidget(remove);
        m_column->addWidget(line);
        connect(remove, &QPushButton::clicked, this, [this, name] {
            QStringList left = m_names;
            left.removeAll(name);
            setNames(left);
        });
    }
}

} // namespace Stanko
