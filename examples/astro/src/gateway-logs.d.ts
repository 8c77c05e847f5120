/** The attributes of the tag in `.astro` files: texts, as they stand in the page that is sent. */
declare namespace astroHTML.JSX {
  interface IntrinsicElements {
    'gateway-logs': HTMLAttributes & {
      endpoint: string;
      dialect?: 'cloudflare' | 'verifywise';
      heading?: string;
      search?: string;
      status?: import('gateway-logs').StatusFilter;
      source?: import('gateway-logs').SourceFilter;
      range?: import('gateway-logs').TimeRange;
      page?: number;
      'per-page'?: 10 | 25 | 50;
      'order-by'?: string;
      order?: 'asc' | 'desc';
      'auto-refresh'?: boolean;
      'refresh-interval'?: number;
      'storage-key'?: string;
      'time-zone'?: string;
      'url-state'?: string;
    };
  }
}
