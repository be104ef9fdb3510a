// SPDX-FileCopyrightText: 2026 StankoDesk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/pipelinemap.h"

#include "models/domain/searchfold.h"

#include <algorithm>

namespace Stanko {

namespace {

// Words are parted by one space, `*` stands for any ending; both sides are folded before they are compared.
constexpr QStringView kServiceWords =
    u"сервис* ремонт* обслуживан* техобслуживан* техсервис* пусконаладк* пнр гарантийн* рекламаци* service* servicing "
    u"repair* maintenance warranty";
constexpr QStringView kSalesWords = u"продаж* сделки sale* deals";
constexpr QStringView kPartsWords = u"запчаст* зип part parts spareparts spares";
/// «Запасные части» are two words that mean nothing alone.
constexpr QStringView kSpareWords = u"запасн* spare";
constexpr QStringView kPieceWords = u"част* part parts";
/// What a pipeline of parts orders may be called besides.
constexpr QStringView kPartsFillers =
    u"заказ* заявк* продаж* отгрузк* отдел воронк* клиент* клиентам для на of for the "
    u"станк* оборудован* чпу cnc order* sale* sales department pipeline customer*";
/// Such a pipeline is not what its other words say, or not any more.
constexpr QStringView kWarningWords =
    u"стар* архив* тест* неактуальн* неиспольз* использовать удалить закуп* поставщик* возврат* склад* найм hr "
    u"вакансии "
    u"old archive* archived test* unused deprecated supplier* purchas* returns hiring";
constexpr QStringView kDoneWords =
    u"выполнен* завершен* завершён* успешн* реализован* готово done completed won success*";
constexpr QStringView kNotDoneWords = u"не без частичн* отмен* отказ* not partly cancel* lost";
constexpr QStringView kUnusedWords = u"неиспольз* использовать используется нет удалить архив* unused deprecated";

/// A word of a name, and whether it was typed in Cyrillic: folded, «ТО» and the English "to" are one.
struct Word
{
    QString folded;
    bool isCyrillic = false;
};

QList<Word> wordsOf(const QString &name)
{
    QList<Word> words;
    QString current;
    const auto take = [&] {
        if (current.isEmpty())
            return;
        const bool isCyrillic =
            std::any_of(current.cbegin(), current.cend(), [](QChar c) { return c.script() == QChar::Script_Cyrillic; });
        words.append({foldForSearch(current), isCyrillic});
        current.clear();
    };
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            current += c;
        else
            take();
    }
    take();
    return words;
}

bool isAmong(const QString &folded, QStringView list)
{
    const auto patterns = list.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(patterns.cbegin(), patterns.cend(), [&folded](QStringView pattern) {
        if (pattern.endsWith(u'*'))
            return folded.startsWith(foldForSearch(pattern.chopped(1)));
        return folded == foldForSearch(pattern);
    });
}

bool hasAny(const QList<Word> &words, QStringView list)
{
    return std::any_of(words.cbegin(), words.cend(), [list](const Word &word) { return isAmong(word.folded, list); });
}

bool namesMaintenance(const QList<Word> &words)
{
    const QString maintenance = foldForSearch(u"ТО");
    return std::any_of(words.cbegin(), words.cend(),
                       [&](const Word &word) { return word.isCyrillic && word.folded == maintenance; });
}

struct Reading
{
    const Pipeline *pipeline = nullptr;
    bool isSales = false;
    bool isService = false;
    bool isParts = false;      ///< speaks of parts
    bool isPartsAlone = false; ///< and of nothing else
    bool isDoubtful = false;   ///< a word that makes it another thing
};

Reading readPipelineName(const Pipeline &pipeline)
{
    const QList<Word> words = wordsOf(pipeline.name);
    Reading reading;
    reading.pipeline = &pipeline;
    reading.isSales = hasAny(words, kSalesWords);
    reading.isService = hasAny(words, kServiceWords) || namesMaintenance(words);
    const bool hasPair = hasAny(words, kSpareWords) && hasAny(words, kPieceWords);
    reading.isParts = hasAny(words, kPartsWords) || hasPair;
    reading.isDoubtful = hasAny(words, kWarningWords);
    reading.isPartsAlone =
        reading.isParts && std::all_of(words.cbegin(), words.cend(), [hasPair](const Word &word) {
            return isAmong(word.folded, kPartsWords) || isAmong(word.folded, kPartsFillers) ||
                   (hasPair && (isAmong(word.folded, kSpareWords) || isAmong(word.folded, kPieceWords)));
        });
    // «Продажи и запчасти» are two things, «Продажа запчастей» is one.
    if (hasAny(words, u"и and") || pipeline.name.contains(u'+') || pipeline.name.contains(u'/') ||
        pipeline.name.contains(u','))
        reading.isPartsAlone = false;
    return reading;
}

/// The only one that satisfies \a wanted; null for none or several.
template<typename Wanted>
const Reading *theOnly(const QList<Reading> &readings, Wanted wanted)
{
    const auto first = std::find_if(readings.cbegin(), readings.cend(), wanted);
    if (first == readings.cend() || std::any_of(std::next(first), readings.cend(), wanted))
        return nullptr;
    return &*first;
}

/// amoCRM's own mark decides, unless the name says that it stands for something else and one other is plainly meant.
const Reading *mainAmong(const QList<Reading> &readings)
{
    const auto isSound = [](const Reading &reading) { return !reading.isDoubtful && !reading.isPartsAlone; };
    const auto sellsOnly = [&](const Reading &reading) {
        return isSound(reading) && reading.isSales && !reading.isParts;
    };
    const Reading *marked = theOnly(readings, [](const Reading &reading) { return reading.pipeline->isMain; });
    const Reading *sales = theOnly(readings, sellsOnly);
    if (marked && isSound(*marked)) {
        const bool isOfService = marked->isService && !marked->isSales;
        return isOfService && sales ? sales : marked;
    }
    return sales ? sales : theOnly(readings, isSound);
}

/// 142 exists everywhere; it was put out of use where its name says so, or where it is missing.
StatusId ownSuccessOf(const Pipeline &pipeline)
{
    const auto won = std::find_if(pipeline.statuses.cbegin(), pipeline.statuses.cend(),
                                  [](const PipelineStatus &status) { return status.id == kStatusWon; });
    if (won != pipeline.statuses.cend() && !hasAny(wordsOf(won->name), kUnusedWords))
        return 0;
    StatusId found = 0;
    for (const PipelineStatus &status : pipeline.statuses) {
        const QList<Word> words = wordsOf(status.name);
        if (status.id == kStatusWon || status.id == kStatusLost || status.isUnsorted || !hasAny(words, kDoneWords) ||
            hasAny(words, kNotDoneWords))
            continue;
        if (found != 0)
            return 0;
        found = status.id;
    }
    return found;
}

} // namespace

PipelineRoles proposeRoles(const QList<Pipeline> &pipelines)
{
    QList<Reading> readings;
    for (const Pipeline &pipeline : pipelines) {
        if (!pipeline.isArchive && pipeline.id != 0)
            readings.append(readPipelineName(pipeline));
    }
    PipelineRoles roles;
    const Reading *main = mainAmong(readings);
    if (main)
        roles.main = main->pipeline->id;
    const Reading *parts = theOnly(readings, [main](const Reading &reading) {
        return reading.isPartsAlone && !reading.isDoubtful && (!main || reading.pipeline != main->pipeline);
    });
    if (parts)
        roles.parts = parts->pipeline->id;
    for (const Reading &reading : std::as_const(readings)) {
        const bool isTaken = reading.pipeline->id == roles.main || reading.pipeline->id == roles.parts;
        if (!isTaken && reading.isService && !reading.isSales && !reading.isParts && !reading.isDoubtful)
            roles.furtherService.insert(reading.pipeline->id);
    }
    for (const Reading &reading : std::as_const(readings)) {
        const PipelineId id = reading.pipeline->id;
        const StatusId own = roles.isService(id) || roles.isParts(id) ? ownSuccessOf(*reading.pipeline) : 0;
        if (own != 0)
            roles.ownSuccess.insert(id, own);
    }
    return roles;
}

} // namespace Stanko
