// str word count
echo(str_word_count("Hello fri3nd, you're ok"), json_encode(str_word_count("Hello fri3nd, you're", 1)), json_encode(str_word_count('a b', 2)), json_encode(count_chars('abca', 1)), count_chars('abca', 3));
