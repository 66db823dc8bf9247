// ending-phrases: headings known by how they end, in languages that put last what stands under them: "多摩川に関する記事",
// "홍길동 기자의 다른 기사". Data only, tested on folded headings; heading-kind says which kinds there are.
// What is also how a headline ends ("…最新消息", "…回应相关报道") is left out.

const JAPANESE_STORIES = '(?:記事|ニュース|トピックス?|コラム|コンテンツ|ストーリー|エントリー?|投稿)';
const JAPANESE_END = ' ?(?:の?一覧|を?もっと(?:読む|見る)|を(?:読む|見る)|は?こちら)?$';
const CHINESE_STORIES = '(?:文章|新闻|新聞|报道|報道|報導|阅读|閱讀|资讯|資訊)';
const KOREAN_STORIES = '(?:기사|뉴스|글|콘텐츠|포스트|게시물|소식)';
const KOREAN_END = '(?: ?(?:더 ?보기|모아 ?보기|보기|목록))?$';

/** The first that fits says the kind. */
export const ENDINGS: ['related' | 'recent' | 'popular', RegExp][] = [
  ['recent', new RegExp(`(?:新着|最新)の?${JAPANESE_STORIES}${JAPANESE_END}`, 'u')],
  [
    'popular',
    new RegExp(`(?:人気の?(?:記事|ニュース|ランキング)|(?:アクセス|記事)ランキング)${JAPANESE_END}`, 'u'),
  ],
  [
    'related',
    new RegExp(
      `(?:関連(?:する|した)?の?|に関する|についての|他の|おすすめの?) ?${JAPANESE_STORIES}${JAPANESE_END}`,
      'u',
    ),
  ],
  // These words head a list only where nothing else is said.
  [
    'related',
    new RegExp(
      `^(?:関連(?:する)?の?|この(?:記事|ニュース|特集|話題)(?:に関(?:連)?する|の関連|についての))(?:情報|話題|リンク|ページ|特集|レポート)${JAPANESE_END}`,
      'u',
    ),
  ],
  ['recent', /最新(?:文章|新闻|新聞|资讯|資訊)$/u],
  [
    'popular',
    /(?:(?:热门|熱門|热点|熱點)(?:文章|新闻|新聞|阅读|閱讀|资讯|資訊|推荐|推薦|排行)|(?:阅读|閱讀|点击|點擊)排行)榜?$/u,
  ],
  [
    'related',
    new RegExp(
      `(?<!回应|回應|否认|否認|澄清|发布|發布|删除|刪除|就|对|對)(?:相关|相關)的?${CHINESE_STORIES}$`,
      'u',
    ),
  ],
  ['related', new RegExp(`(?:更多|其他|其它)(?:(?:关于|關於).{1,12}的)?${CHINESE_STORIES}$`, 'u')],
  ['recent', new RegExp(`(?:^| )(?:최신|최근) ?${KOREAN_STORIES}${KOREAN_END}`, 'u')],
  ['popular', new RegExp(`(?:^| )(?:많이 (?:본|읽은)|인기) ?${KOREAN_STORIES}${KOREAN_END}`, 'u')],
  ['related', new RegExp(`(?:^| )(?:관련(?:된|한)?|연관|추천|다른) ?${KOREAN_STORIES}${KOREAN_END}`, 'u')],
  ['related', / ذات صل[ةه]$/u],
];
