// parse str odd
const out: Record<string, unknown> = {}; parse_str('a[]=1&a[]=2&b.c=3&d[e]=4&d[f][]=5&&g', out);
var_dump(out);
