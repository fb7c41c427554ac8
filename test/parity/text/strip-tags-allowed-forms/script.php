<?php // strip tags allowed forms
echo strip_tags('<p>a<br/>b<b class="x">c</b></p>', '<br>'), '|', strip_tags('<P>a</P>', 'p'), '|', strip_tags('<p>a<i>b</i></p>', ['p', 'i']), '|', strip_tags('<bold>x</bold><b>y</b>', '<b>');
