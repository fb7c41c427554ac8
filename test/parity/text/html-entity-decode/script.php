<?php // html entity decode
echo html_entity_decode('&uuml; &euro; &copy; &lt; &#8364; &#x20ac; &hearts; &bogus; &nbsp;|');
