<?php // async die then chain
echo "1;2;"; exit("3;");
