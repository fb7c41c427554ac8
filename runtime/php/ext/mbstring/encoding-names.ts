/** Names of encodings that PHP knows (mbstring), in lower case. Known, not supported: all text is UTF-8. */
export const ENCODING_NAMES: ReadonlySet<string> = new Set(
  `
    7bit 8bit ansi_x3.4-1968 ansi_x3.4-1986 arabic armscii-8 armscii8 ascii base64 big-5 big-five bigfive binary
    byte2be byte2le byte4be byte4le cn-big5 cn-gb cp-1251 cp-1254 cp-850 cp-866 cp-936 cp1251 cp1252 cp1254 cp367
    cp50220 cp50220-raw cp50220raw cp50221 cp50222 cp51932 cp850 cp866 cp932 cp936 cp949 cp950 csascii cyrillic euc
    euc-cn euc-jp euc-jp-2004 euc-kr euc-tw euc_cn euc_jp euc_jp-2004 euc_kr euc_tw euccn eucjp eucjp-ms eucjp-open
    eucjp-win euckr euctw gb-18030 gb-18030-2000 gb18030 gb2312 gbk greek hebrew html html-entities hz ibm-367
    ibm-850 ibm-866 ibm367 ibm850 ibm866 iso-10646-ucs-2 iso-10646-ucs-4 iso-2022-jp iso-2022-jp-2004
    iso-2022-jp-kddi iso-2022-jp-mobile#kddi iso-2022-jp-ms iso-2022-kr iso-8859-1 iso-8859-10 iso-8859-13
    iso-8859-14 iso-8859-15 iso-8859-16 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8
    iso-8859-9 iso-ir-6 iso2022jpms iso646-us iso8859-1 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16
    iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso_646.irv:1991 jis jis-ms
    koi8-r koi8-u koi8r koi8u latin1 latin2 latin3 latin4 latin5 latin6 latin8 macjapanese ms932 ms_kanji mutf-7
    qprint quoted-printable shift-jis shift_jis-2004 shift_jis-imode shift_jis-kddi shift_jis-softbank sjis
    sjis-2004 sjis-docomo sjis-kddi sjis-mac sjis-mobile#docomo sjis-mobile#kddi sjis-mobile#softbank sjis-ms
    sjis-open sjis-softbank sjis-win sjis2004 ucs-2 ucs-2be ucs-2le ucs-4 ucs-4be ucs-4le ucs2 ucs4 uhc unicode us
    us-ascii utf-16 utf-16be utf-16le utf-32 utf-32be utf-32le utf-7 utf-8 utf-8-docomo utf-8-kddi
    utf-8-mobile#docomo utf-8-mobile#kddi utf-8-mobile#kddi-a utf-8-mobile#kddi-b utf-8-mobile#softbank
    utf-8-softbank utf16 utf32 utf7 utf7-imap utf8 utf8-docomo utf8-kddi utf8-softbank uuencode windows-1251
    windows-1252 windows-1254 windows-31j x-euc-cn x-euc-jp x-euc-kr x-euc-tw x-mac-japanese x-sjis
    x-sjis-emoji-docomo x-sjis-emoji-kddi x-sjis-emoji-softbank
  `
    .trim()
    .split(/\s+/),
);
