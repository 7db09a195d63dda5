import type { Comparing } from '../schema/comparing.js'
import { chainSagas } from './chain-sagas.js'
import type { CompareOptions } from './compare-options.js'
import { compareStory, storyId } from './compare-story.js'
import { joinSeries } from './join-series.js'
import { KEYS_SHARED, placeReport, STORY_DAYS } from './link-report.js'
import { profileReport } from './profile-report.js'
import { sketchReport } from './sketch-report.js'

/** The steps of comparing with their options filled in, for whoever keeps the results. */
export function createComparing(options: CompareOptions): Comparing {
  return {
    keysShared: KEYS_SHARED,
    days: STORY_DAYS,
    sketch: report => sketchReport(report, options),
    place: placeReport,
    storyId,
    compareStory: reports =>
      compareStory(
        reports.map(report => profileReport(report, options)),
        options,
      ),
    chainSagas: stories => chainSagas(stories, options),
    joinSeries: parts => joinSeries(parts, options),
  }
}
