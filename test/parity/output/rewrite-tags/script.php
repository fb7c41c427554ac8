<?php // a rewrite tags
ini_set('session.trans_sid_tags', 'a=href');
var_dump(ini_set('url_rewriter.tags', 'a=href,area=href,frame=src,form=,fieldset='));
output_add_rewrite_var('v', '1');
echo '<a href="x.php">', '<a href="x.php?a=1#f">', '<a href="http://other/x">', '<a href="//h/x">', '<a href="#top">', '<A HREF=x.php>', "<a href='y'>", '<area href="m">', '<frame src="q">', '<form action="z"><fieldset>', '<a href="">', '<a href="mailto:x@y">', '<a class="c" href="l">', '<a data-href="n">';
