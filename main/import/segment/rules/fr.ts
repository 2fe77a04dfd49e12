import type { Rule } from '../rule.ts'

/** What sites in French put around the news. */
export const french: readonly Rule[] = [
  { as: 'source', form: 'label', words: ['Source', 'Sources', 'Avec'], states: 'source', isEnd: true, example: 'Source : Le Phare du Soir' },
  { as: 'keywords', form: 'header', words: ['Mots-clés', 'Mots clés', 'Mot-clé', 'Étiquettes', 'Thèmes', 'Tags', 'Sujets'], states: 'keywords', isEnd: true, example: 'Mots-clés : marché couvert, patrimoine' },
  {
    as: 'related',
    form: 'header',
    words: [
      ...['À lire aussi', 'Lire aussi', 'A lire également', 'Lire également', 'Lire plus', 'Lire la suite', 'Voir aussi', 'Sur le même sujet'],
      ...['Articles liés', 'Articles similaires', 'Articles connexes', 'Dans la même rubrique', 'Les plus lus', 'À ne pas manquer', 'À découvrir', 'Pour aller plus loin'],
      ...['Nos articles sur le sujet', 'Sur le même thème', "À lire ensuite", 'Vous aimerez aussi', 'En lien', 'Les dernières actualités', 'Recommandé pour vous'],
    ],
    example: 'À lire aussi :',
  },
  { as: 'share', form: 'start', words: ['Partager', 'Partagez', 'Suivez-nous', 'Copier le lien', 'Retrouvez-nous sur', 'Suivre sur'], example: 'Partager sur Facebook' },
  { as: 'share', form: 'line', words: ['Imprimer', 'Envoyer par e-mail', 'Sauvegarder', 'Écouter', 'Enregistrer'], example: 'Imprimer' },
  { as: 'advert', form: 'start', words: ['Abonnez-vous', "S'abonner", 'Inscrivez-vous', 'Téléchargez', 'Recevez', 'La suite après cette publicité', 'Déjà abonné', 'Rejoignez-nous sur'], example: 'Abonnez-vous à notre lettre' },
  { as: 'advert', form: 'line', words: ['Publicité', 'Contenu sponsorisé', 'Annonce'], example: 'Publicité' },
  { as: 'advert', form: 'within', words: ['utilise des cookies', 'utilisons des cookies', 'gestion des cookies', 'notre newsletter', "lettre d'information"], example: 'Ce site utilise des cookies' },
  { as: 'byline', form: 'label', words: ['Auteur', 'Autrice', 'Rédigé par', 'Écrit par', 'Texte', 'Propos recueillis par', 'Par'], states: 'author', example: 'Auteur : Claire Aubin' },
  { as: 'byline', form: 'name', words: ['Par', 'Rédigé par', 'Écrit par', 'Propos recueillis par'], states: 'author', example: 'Par Claire Aubin avec AFP' },
  { as: 'dateline', form: 'label', words: ['Publié le', 'Publié', 'Publication', 'Date', 'Date de publication', 'Mis en ligne le', 'Paru le'], states: 'published', example: 'Publié le 15 février 2024 à 11h20' },
  { as: 'dateline', form: 'label', words: ['Mis à jour le', 'Mise à jour', 'Mis à jour', 'Modifié le', 'Dernière mise à jour', 'Actualisé le'], states: 'updated', example: 'Mis à jour le 4 juin 2022' },
  { as: 'caption', form: 'start', words: ["Photo d'archives", "Photo d'illustration", 'Légende :', "Image d'illustration"], example: "Photo d'illustration du marché" },
  { as: 'caption', form: 'end', words: ["Photo d'archives", "Photo d'illustration", "(photo d'illustration)", "(photo d'archives)"], example: "Le marché couvert. Photo d'archives" },
  { as: 'credit', form: 'label', words: ['Crédit photo', 'Crédits photo', 'Crédit', 'Crédits', 'Photographie', 'Photo', 'Illustration'], example: 'Crédit photo : Ville de Port-Clair' },
  { as: 'comment', form: 'header', words: ['Commentaires', 'Commentaire', 'Réactions', 'Vos commentaires'], isEnd: true, example: 'Commentaires (4)' },
  { as: 'comment', form: 'start', words: ['Laisser un commentaire', 'Laissez un commentaire', 'Ajouter un commentaire', 'Soyez le premier à', 'Réagir à cet article', 'Aucun commentaire'], isEnd: true, example: 'Laisser un commentaire' },
  { as: null, form: 'label', words: ['Titre'], states: 'title', example: 'Titre : Le marché rouvre' },
  { as: null, form: 'label', words: ['Lien', 'Adresse', 'Lien court'], states: 'url', example: 'Lien : https://phare.example/1' },
  { as: null, form: 'label', words: ['Rubrique', 'Catégorie'], states: 'section', example: 'Rubrique : Société' },
  { as: null, form: 'start', words: ['Tous droits réservés'], isEnd: true, example: 'Tous droits réservés © 2024' },
  { as: null, form: 'start', words: ['Accueil >', 'Accueil /', 'Accueil »', 'Accueil |', 'Temps de lecture', 'Lecture :', 'Durée de lecture'], example: 'Accueil > Société' },
]
