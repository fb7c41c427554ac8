<?php // wordwrap forms
echo wordwrap('A very long woooord.', 8, "<br>\n"), '|', wordwrap('short'), '|', wordwrap("pre\nbroken text here", 10), '|', wordwrap('aaa bbb', 3, "\n", true);
