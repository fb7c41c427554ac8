<?php // strip tags
echo strip_tags('<p>Hello <b>bold</b><br/> <!-- comment --> world<script>alert(1)</script></p>'), '|', strip_tags('<p>keep <b>b</b> <i>i</i></p>', '<b><i>'), '|', strip_tags('a < b and c > d'), '|', strip_tags('<p>x<br>y</p>', ['br']);
