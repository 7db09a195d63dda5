import type { Signs } from './page-tree.js'
import type { TagAttributes } from './scan-markup.js'

/** Words of class and id names on news sites, parted at `-`, `_`, blanks and capitals. */
const OFF =
  /(?:^|[^a-z])(?:comments?|commentlist|disqus|livefyre|related|relateds?|recirc\w*|recommend\w*|suggest\w*|promo\w*|sponsor\w*|advert\w*|advertisement|ads?|adsense|adslot|dfp|banner|share|sharing|sharebar|social|socials|addthis|sidebar|side|rail|newsletters?|subscri\w*|signup|registration|login|cookies?|consent|gdpr|popup|modal|paywall|nav|navbar|navigation|menu|breadcrumbs?|crumbs?|pagination|pager|paging|footer|masthead|toolbar|tools|tags?|taglist|topics|keywords|authorbox|author-?(?:bio|box|info|card|profile)|about-?author|bio|gallery|carousel|slider|slideshow|most-?(?:read|popular|viewed|commented|shared)|popular|trending|latest|teasers?|read-?(?:more|also|next|on)|more-?(?:news|stories|on|from|about|articles)|next-?(?:article|post|story)|prev(?:ious)?-?(?:article|post)|outbrain|taboola|copyright|disclaimer|rating|ratings|poll|quiz|weather|ticker|skip|screen-?reader(?:-text)?|sr-only|visually-?hidden|print-?only|tooltip|toc|onward|inline-?(?:related|promo)|cta|donat\w*|print|email-?(?:this|signup)|reactions?|emoji|follow|feedback|jobs|shop|shopping|affiliate|product|offer|puff|mediaplayer|video-?player|player|playlist|transcript-link|captcha|languages|lang-?switch\w*|contact|dropdown|flyout|offcanvas|mobile-?menu|top-?bar|bottom-?bar|stickybar|notification|alert|breaking-?(?:news|bar)|yarpp|jp-relatedposts|wp-block-latest\w*|post-?(?:nav|navigation|tags|meta|share)|entry-?(?:meta|footer|utility)|article-?(?:tags|footer|tools|share|actions|related)|story-?(?:tools|related|footer|share)|listing|archive)(?:[^a-z]|$)/
const BODY =
  /(?:^|[^a-z])(?:article-?_{0,2}-?(?:body|text|content|copy|main|paragraphs?)\w*|articlebody|articletext|articlecontent|story-?_{0,2}-?(?:body|text|content|copy)\w*|storybody|storytext|entry-?content|post-?_{0,2}-?(?:content|body|text|entry)|postcontent|body-?(?:content|copy|text)|content-?(?:body|text|main|article|detail\w*|wrap\w*)?|main-?(?:content|text|article)|maincontent|page-?content|rich-?text|richtext|news-?_{0,2}-?(?:body|text|content|detail\w*|article)|newsbody|newstext|detail\w*-?(?:body|content|text)|single-?(?:content|post)|td-post-content|text-?(?:body|content|block)?|paragraphs?|prose|article|story|post|hentry|node)(?:[^a-z]|$)/
const NAMED_BODY =
  /(?:^|[^a-z])(?:(?:article|story|post|news|entry|content|page)(?:[-_]{1,2})?(?:body|text|content|copy|paragraphs?)|articlebody|storybody|rich-?text|td-post-content|body-?(?:content|copy|text)|paragraph|prose|text-?block)(?:[^a-z]|$)/
const CAPTION =
  /(?:^|[^a-z])(?:captions?|figcaption|credits?|photo-?(?:credit|caption|by|info|text)|image-?(?:credit|caption|text|info|description)|img-?(?:caption|credit|desc\w*)|wp-caption-text|media-?(?:caption|credit|info)|copyright|legend|photographer)(?:[^a-z]|$)/
const BYLINE =
  /(?:^|[^a-z])(?:by-?lines?|authors?|author-?name|writer|reporter|journalist|contributors?|vcard|dateline|pub-?date|publi\w*-?date|publish\w*|timestamp|date-?time|datetime|post-?date|entry-?date|article-?date|date|time|byline\w*|signature|meta|metadata|infos?|updated)(?:[^a-z]|$)/
const AUTHOR = /(?:^|[^a-z])(?:by-?lines?|authors?|author-?name|writer|reporter|journalist)(?:[^a-z]|$)/
const STANDFIRST =
  /(?:^|[^a-z])(?:stand-?first|lead|leadtext|lede|deck|dek|sub-?(?:title|headline|head|heading)|summary|intro|introduction|excerpt|abstract|teaser-?text|chapo|chapeau|sapo|kicker-?text|entradilla|bajada|vorspann|description|article-?(?:lead|intro|summary|description)|perex|ingress|manchet)(?:[^a-z]|$)/
const RELATED =
  /(?:^|[^a-z])(?:related\w*|recirc\w*|recommend\w*|more-?(?:news|stories|on|from|articles)|read-?(?:more|also|next)|see-?also|most-?(?:read|popular)|outbrain|taboola|teasers?|trending|latest|also-?(?:read|like)|you-?may|suggested|onward|sidebar|aside)(?:[^a-z]|$)/
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i

const HARD =
  /(?:^|[^a-z])(?:twitter-tweet|instagram-media|tiktok-embed|fb-post|comments?|commentlist|disqus|livefyre|cookies?|consent|gdpr|footer|nav|navbar|navigation|menu|breadcrumbs?|outbrain|taboola|newsletters?|onetrust|cmp|captcha|pagination|yarpp)(?:[^a-z]|$)/
const BLANKS = /\s+/
const CAMEL = /([a-z\d])([A-Z])/g

/** What one word of a class or id says, as bits. */
const BITS: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [1, OFF],
  [2, HARD],
  [4, BODY],
  [8, NAMED_BODY],
  [16, CAPTION],
  [32, BYLINE],
  [64, AUTHOR],
  [128, STANDFIRST],
  [256, RELATED],
]

const NONE: Signs = {
  isOff: false,
  isHard: false,
  isBody: false,
  isNamedBody: false,
  isMarkedBody: false,
  isCaption: false,
  isByline: false,
  isAuthor: false,
  isStandfirst: false,
  isRelated: false,
  isHidden: false,
}
/** Long lists of classes are those of style kits and say nothing. */
const MOST_NAME = 300

const OFF_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'dialog', 'address'])
const HARD_TAGS = new Set(['nav', 'footer', 'form', 'menu'])
const FRAMES = new Set(['html', 'body', 'main', 'article'])
const CAPTION_TAGS = new Set(['figcaption', 'figure'])
const OFF_ROLES =
  /^(?:navigation|complementary|contentinfo|banner|search|dialog|menu|menubar|toolbar|tablist|alert|alertdialog|form|tooltip)$/

/** What is known of the names of one page: the same ones come again and again. */
export interface SignCache {
  /** By names, then by tag. */
  readonly signs: Map<string, Map<string, Signs>>
  readonly bits: Map<string, number>
}

export const makeSignCache = (): SignCache => ({ signs: new Map(), bits: new Map() })

function bitsOf(name: string, known: Map<string, number>): number {
  let bits = known.get(name)
  if (bits === undefined) {
    bits = 0
    const plain = name.replace(CAMEL, '$1-$2').toLowerCase()
    for (const [bit, pattern] of BITS) if (pattern.test(plain)) bits |= bit
    known.set(name, bits)
  }
  return bits
}

/** Reads the hints of an element's tag and attributes. */
export function readSigns(tag: string, attributes: TagAttributes, cache: SignCache): Signs {
  const { class: className = '', id = '', role = '', itemprop = '', style = '' } = attributes
  const hidden = attributes.hidden !== undefined || (style !== '' && HIDDEN.test(style))
  const extra = attributes['data-component'] ?? attributes['data-testid'] ?? attributes['data-module'] ?? attributes['data-type'] ?? ''
  const isPlain = id === '' && role === '' && itemprop === '' && extra === '' && !hidden
  if (isPlain && className === '' && !OFF_TAGS.has(tag) && !CAPTION_TAGS.has(tag)) return NONE
  const name = isPlain ? className : `${className} ${id} ${extra}|${hidden ? 1 : 0} ${role} ${itemprop}`
  let byTag = cache.signs.get(name)
  if (byTag === undefined) {
    byTag = new Map()
    cache.signs.set(name, byTag)
  }
  const known = byTag.get(tag)
  if (known !== undefined) return known
  let bits = 0
  for (const one of `${className} ${id} ${extra}`.slice(0, MOST_NAME).split(BLANKS)) if (one !== '') bits |= bitsOf(one, cache.bits)
  const has = (bit: number): boolean => (bits & bit) !== 0
  // Classes of these tell of the page or of its sections ("post tag-x category-y has-sidebar").
  const isFrame = FRAMES.has(tag)
  const marked = /\barticlebody\b/i.test(itemprop)
  const isCaption = CAPTION_TAGS.has(tag) || has(16) || itemprop === 'caption'
  const signs: Signs = {
    isOff: !isFrame && (has(1) || OFF_TAGS.has(tag) || OFF_ROLES.test(role) || itemprop === 'comment'),
    isHard: !isFrame && (has(2) || HARD_TAGS.has(tag) || role === 'navigation' || role === 'contentinfo' || itemprop === 'comment'),
    isBody: marked || has(4),
    isNamedBody: marked || has(8),
    isMarkedBody: marked,
    isCaption: isCaption && !isFrame,
    isByline: !isFrame && (has(32) || /author|datePublished|dateModified/.test(itemprop)),
    isAuthor: !isFrame && has(64),
    isStandfirst: has(128) || itemprop === 'description' || itemprop === 'alternativeHeadline',
    isRelated: !isFrame && (tag === 'aside' || has(256)),
    isHidden: hidden,
  }
  byTag.set(tag, signs)
  return signs
}
