<?php //
echo '<p>partial</p>';
