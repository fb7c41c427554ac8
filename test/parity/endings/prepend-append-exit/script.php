<?php // prepend append exit
echo 'main;'; exit('bye;');
