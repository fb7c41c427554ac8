// wordwrap
echo(wordwrap('The quick brown fox', 10, '\n', true), '|', wordwrap('A very long woooooooooooord.', 8, '\n', true), '|', wordwrap('A very long woooooooooooord.', 8, '\n', false));
