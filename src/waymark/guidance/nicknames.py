"""Short and foreign forms of given names, as data: each line holds forms that may be one name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

FORMS: Final = """\
abdullah abdallah
adrian adi adriano
agnieszka aga
albert alberto al bert
alejandro alex ale
alexander alexandre aleksander aleksandr alex alec sasha sascha sandro xander
alexandra alessandra aleksandra alex sandra sasha ola
alfred alfredo fred alf
alice alicia ali
ana anna ann anne annie anca anya anka
anastasia nastya anastasiya
andrew andreas andrei andrej andrey andre andrea andres andy drew andrzej
angela angie angelica
anthony antonio anton antoine tony toni
barbara babs barb basia
bartholomew bart
beatrice beatriz bea
benjamin benjamim ben benny
bernard bernardo bernhard bernie
bridget brigitte brigitta
caroline carolina karolina caro
catherine katherine katharina catalina caterina kathryn katarzyna ekaterina cathy kate kathy katie katya kasia
charles carlos carlo karl charlie chuck charly
christian cristian kristian chris cris
christina cristina kristina christine chris tina cris
christopher cristobal christoph krzysztof chris topher kit
constantin konstantin constantine costin kostya dinu
daniel daniele danilo dan danny dani
david davide dave davy
deborah debora deb debbie
dmitry dmitri dimitri dima mitya
dorothy dorothea dorota dot dora
edward eduardo edoardo edouard eduard ed eddie ted ned
elena helena helen yelena ellen lena ilinca
elizabeth elisabeth elisabeta isabel isabella elzbieta liz beth eliza betty lisa elsa liza lizzie
emily emilia emilie em
ernest ernesto ernie
eugene eugen eugenio yevgeny evgeny gene zhenya
fernando fer nando
florian flo florin
frances francisca franziska francesca fran paca
francis francisco franz frank francesco francois paco pancho frankie
frederick frederic federico friedrich fryderyk fred fritz freddy
gabriel gabriele gabe gabi
gabriela gabriella gabi gaby
george georg jorge giorgio georges gheorghe yuri jerzy gica
gerald gerardo gerard jerry gerry
gregory gregorio grigore grigory greg grzegorz
guadalupe lupe
harold harry hal
henry henrik enrique enrico heinrich henri hank harry kike henryk
ignacio nacho ignatius
isaac ishaq
ion ioan john johann johannes jan juan joao giovanni jean ivan jack johnny hans vanya ionut
ioana johanna joanna juana giovanna jeanne jana jane joan
jacob jakob jakub jaime jacques james giacomo santiago jim jimmy jake kuba iago
jennifer jen jenny
jeremy jeremias jeremiah jerry
jessica jess jessie
jesus chuy
joaquin joachim joe
jonathan jon jonny
joseph jose josef giuseppe yusuf yosef joe joey pepe sepp jozef
joshua josh
judith judy judit
julian julien julio julius giulio julek
kenneth ken kenny
lawrence laurence lorenzo laurent lorenz larry laurentiu
leonard leonardo leon leo len
louis luis ludwig luigi luiz lou ludovic
lucas luke luca lukas luc lukasz
magdalena madeleine magda lena
małgorzata margaret margarita marguerite margarete margherita maggie meg peggy greta gosia rita
marcus marco marc mark marcos markus marek
maria mary marie maryam mariam miriam masha mimi mia mariana mariuca
martin martino marty marcin
matthew mateo matteo matthias mathieu matei mateusz matt matty
maximilian maxim maximiliano max
michael miguel michel michele mihai mikhail michal mike mick mickey misha mihaita
mohammed muhammad mohamed mohammad mehmet
monica monika moni
natalia natalie natasha nat
nathaniel nathan nate nat
nicholas nicolas niccolo nikolai nicolae nikolaus mikolaj nick nico klaus kolya nicu
oliver olivier ollie oli
olga olia
patricia pat patty trish tricia
patrick patricio pat paddy patryk
paul pablo paolo pavel pawel pauly
peter pedro pietro pierre petru petr piotr pete
philip felipe filippo philippe filip phil pip
rachel raquel rachele
raymond ramon raimondo ray
rebecca becky bec rebeca
richard ricardo riccardo rich rick dick ryszard
robert roberto bob rob bobby robbie
roger rogelio ruggero rodge
ronald ron ronnie rinaldo
rosemary rosemarie rose rosa
rudolph rodolfo rudolf rudy
russell russ
samantha sam sammy
samuel samuele sam sammy
sarah sara sally
sebastian seb sebastien sebastiano bastian
sergio sergei serge sergey
simon simone simeon
sophia sofia sophie zofia
stephanie stefania stephania steph stefanie
stephen steven stefan esteban stefano etienne stepan steve stevie fane
susan susanna susana zuzanna sue susie suzy
tatiana tania tanya
teresa theresa therese terry tess
theodore teodoro teodor fyodor ted theo
thomas tomas tommaso tom tommy tomasz toma
timothy timoteo tim timmy
valentina valya
valentin valentino val
victor vittorio viktor vic vik
victoria viktoria vittoria vicky vicki
vincent vicente vincenzo vince vinnie
vladimir volodymyr vlad vova włodzimierz
walter gualterio walt wally
william guillermo guglielmo wilhelm guillaume bill will billy liam memo
xavier javier javi
yusuf youssef josef
zachary zach zack
александр саша
алексей леша
анна аня
дмитрий дима
екатерина катя
елена лена
иван ваня
мария маша
михаил миша
наталья наташа
николай коля
ольга оля
павел паша
сергей сережа
татьяна таня
"""


@cache
def forms() -> Mapping[str, frozenset[str]]:
    """For each form of a name the numbers of the lines it stands in; two forms are one name if they share
    one.
    """
    from waymark.guidance.folding import fold

    found: dict[str, set[str]] = {}
    for number, line in enumerate(FORMS.splitlines()):
        for name in fold(line).split():
            found.setdefault(name, set()).add(f"={number}")
    return {name: frozenset(lines) for name, lines in found.items()}


def same_given(one: str, other: str) -> bool:
    """Whether two folded given names may be one: equal, forms of one name, or an initial of the other."""
    if one == other:
        return True
    if min(len(one), len(other)) == 1:
        return one[:1] == other[:1]
    return not forms().get(one, frozenset()).isdisjoint(forms().get(other, frozenset()))
